import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ToegangStand } from '../src/api/types';
import { Weigering } from '../src/platform/weigering';
import { checkOrganisation, checkUser, secondsIn, withSeconds } from '../src/toegang/check';
import { session } from '../src/toegang/session.svelte';
import Unlock from '../src/toegang/Unlock.svelte';
import Wizard from '../src/toegang/Wizard.svelte';

const { rpc, tells } = vi.hoisted(() => ({ rpc: vi.fn(), tells: new Set<() => void>() }));
vi.mock('../src/platform', async () => ({
  ...(await vi.importActual<object>('../src/platform/weigering')),
  rpc,
  opBijwerken: (tell: () => void) => {
    tells.add(tell);
    return () => tells.delete(tell);
  },
}));

const LOCKED: ToegangStand = {
  fase: 'vergrendeld',
  gebruikers: ['Sanne', 'Karim'],
  gebruiker: null,
  organisatie: null,
  vandaag: '2027-01-06',
  proefklok: false,
  voorbeeld: false,
  klok_achter: null,
};

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  rpc.mockReset();
  session.stand = LOCKED;
  session.showsCode = false;
});

describe('the first start', () => {
  async function toSecond(agb = '41 50 12 34') {
    render(Wizard);
    await type('Naam van de organisatie', ' Thuiszorg ');
    await type('AGB-code', agb);
    await press('Volgende');
  }
  async function fill(wachtwoord: string, herhaal: string) {
    await type('Uw naam', 'Sanne');
    await type('Wachtwoord', wachtwoord);
    await type('Wachtwoord nog een keer', herhaal);
    await press('Leidraad klaarmaken');
  }

  test('an AGB code needs eight digits before the next step', async () => {
    await toSecond('4150123');
    expect(screen.getByText('Een AGB-code heeft 8 cijfers. Kijk het nummer na.')).toBeTruthy();
    expect(screen.queryByLabelText('Uw naam')).toBeNull();
  });

  test('a password of eleven characters, or another the second time, is not sent', async () => {
    await toSecond();
    await fill('elf tekens!', 'elf tekens!');
    expect(screen.getByText('Dit zijn 11 tekens. Neem er minstens 12.')).toBeTruthy();
    await fill('de kat op de mat', 'de kat op de mar');
    expect(screen.getByText('De twee wachtwoorden zijn niet gelijk. Typ ze nog een keer.')).toBeTruthy();
    expect(rpc).not.toHaveBeenCalled();
  });

  test('the question is clean, and the code must be kept before going on', async () => {
    rpc.mockImplementation(async (command: string) =>
      command === 'toegang.eerste_start'
        ? { herstelcode: 'AAAA-BBBB-CCCC', gemaakt_op: '2027-01-06T09:00:00' }
        : command === 'toegang.stand'
          ? { ...LOCKED, fase: 'open' }
          : { bestand: 'code.pdf' },
    );
    await toSecond();
    await fill('de kat op de mat', 'de kat op de mat');
    const on = (await screen.findByRole('button', { name: 'Naar Leidraad' })) as HTMLButtonElement;
    expect(rpc).toHaveBeenCalledWith('toegang.eerste_start', {
      organisatie: 'Thuiszorg',
      agb: '41501234',
      gebruiker: 'Sanne',
      wachtwoord: 'de kat op de mat',
    });
    expect(on.disabled).toBe(true);
    expect(session.showsCode).toBe(true);
    await press('Afdrukken of bewaren als PDF');
    expect(rpc).toHaveBeenCalledWith('toegang.herstelcode_bewaren', {
      herstelcode: 'AAAA-BBBB-CCCC',
      gemaakt_op: '2027-01-06T09:00:00',
    });
    expect(on.disabled).toBe(true);
    await fireEvent.click(screen.getByLabelText('Ik heb de code bewaard'));
    expect(on.disabled).toBe(false);
    await fireEvent.click(on);
    await vi.waitFor(() => expect(session.showsCode).toBe(false));
    expect(session.stand?.fase).toBe('open');
  });

  test('a refusal about the first step goes back to it, with what was typed', async () => {
    rpc.mockRejectedValue(new Weigering('veld_ongeldig', 'Deze code bestaat niet.', 'agb'));
    await toSecond();
    await fill('de kat op de mat', 'de kat op de mat');
    expect(await screen.findByText('Deze code bestaat niet.')).toBeTruthy();
    expect((screen.getByLabelText('Naam van de organisatie') as HTMLInputElement).value).toBe(' Thuiszorg ');
    expect(session.showsCode).toBe(false);
  });

  test('checks what is empty', () => {
    expect(Object.keys(checkOrganisation(' ', ''))).toEqual(['organisatie', 'agb']);
    expect(Object.keys(checkUser('', 'kort', ''))).toEqual(['gebruiker', 'wachtwoord']);
    expect(checkUser('Sanne', 'twaalftekens', 'twaalftekens')).toEqual({});
  });
});

describe('opening', () => {
  const open = async () => {
    render(Unlock);
    await fireEvent.change(screen.getByLabelText('Naam'), { target: { value: 'Karim' } });
    await type('Wachtwoord', 'geheim');
    await press('Openen');
  };

  test('too many tries counts down and gives the button back', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    try {
      rpc.mockRejectedValue(new Weigering('wacht', 'Probeer het over 3 seconden opnieuw.'));
      await open();
      const button = screen.getByRole('button', { name: 'Openen' }) as HTMLButtonElement;
      await vi.waitFor(() => expect(button.disabled).toBe(true));
      vi.advanceTimersByTime(2100);
      await vi.waitFor(() => expect(screen.getByText('Probeer het over 1 seconde opnieuw.')).toBeTruthy());
      vi.advanceTimersByTime(1200);
      await vi.waitFor(() => expect(button.disabled).toBe(false));
      expect(screen.queryByText(/Probeer het over/)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  test('sends the chosen name, and a wrong password leaves an empty field', async () => {
    rpc.mockRejectedValue(new Weigering('wachtwoord_onjuist', 'Naam of wachtwoord klopt niet.'));
    await open();
    expect(rpc).toHaveBeenCalledWith('toegang.ontgrendel', { gebruiker: 'Karim', wachtwoord: 'geheim' });
    expect(await screen.findByText('Naam of wachtwoord klopt niet.')).toBeTruthy();
    expect((screen.getByLabelText('Wachtwoord') as HTMLInputElement).value).toBe('');
  });

  test('who waits while the data are brought up to date reads why, until it is done', async () => {
    let refuse: (fault: Weigering) => void = () => {};
    rpc.mockReturnValue(new Promise((_, reject) => (refuse = reject)));
    await open();
    for (const tell of tells) tell();
    expect(await screen.findByText(/nieuwe versie/)).toBeTruthy();
    refuse(new Weigering('wachtwoord_onjuist', 'Naam of wachtwoord klopt niet.'));
    await screen.findByText('Naam of wachtwoord klopt niet.');
    expect(screen.queryByText(/nieuwe versie/)).toBeNull();
  });

  test('seconds are read from the sentence and written back', () => {
    expect(secondsIn('Wacht nog 25 seconden.')).toBe(25);
    expect(secondsIn('Wacht even.')).toBeNull();
    expect(withSeconds('Wacht nog 25 seconden.', 1)).toBe('Wacht nog 1 seconde.');
  });
});
