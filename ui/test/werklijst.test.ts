import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WerkItem, WerklijstAntwoord, WerklijstVraag } from '../src/api/types';
import { keyOf } from '../src/werklijst/cards';
import { Worklist, worklist } from '../src/werklijst/worklist.svelte';
import Vandaag from '../src/views/Vandaag.svelte';
import { item } from './items';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../src/platform', async () => ({
  ...(await vi.importActual<object>('../src/platform/weigering')),
  rpc,
  opVeranderd: () => () => undefined,
}));

const ITEMS: WerkItem[] = [
  item(1, 'te_laat'),
  item(2, 'te_laat', { soort: 'melding' }),
  item(3, 'vandaag'),
  item(4, 'deze_week'),
  item(5, 'binnenkort'),
  item(6, 'later'),
  // Waits for a contract: counted there, and in none of the others, whatever its date says.
  item(7, 'te_laat', { soort: 'toewijzing', contract: null }),
  item(8, 'vandaag', { soort: 'toewijzing', contract: null }),
];

const answer = (items: WerkItem[], clienten = 8): WerklijstAntwoord => ({
  vandaag: '2027-01-06',
  wie: 'mijn',
  namens: [],
  tellers: {
    te_laat: 2,
    vandaag: 1,
    deze_week: 1,
    binnenkort: 1,
    later: 0,
    wacht_op_contract: 2,
    uitgesteld: 0,
    taken: 0,
    personeel: 0,
    zonder_coordinator: 0,
  },
  items,
  totaal: items.length,
  volgende: null,
  clienten,
});

beforeEach(() => {
  rpc.mockReset();
  worklist.card = null;
  worklist.selected = null;
  worklist.items = [];
});

describe('the work list', () => {
  test('goes to the line that took the place of one that is gone', async () => {
    const list = new Worklist();
    rpc.mockResolvedValue(answer(ITEMS));
    await list.load();
    list.select(keyOf(ITEMS[2]!));
    rpc.mockResolvedValue(answer(ITEMS.filter((one) => one !== ITEMS[2])));
    await list.load();
    expect(list.current).toEqual(ITEMS[3]);
  });

  test('keeps the newest answer when an older one comes in late', async () => {
    const list = new Worklist();
    let late: (value: WerklijstAntwoord) => void = () => undefined;
    rpc.mockReturnValueOnce(new Promise((done) => (late = done)));
    const first = list.load();
    rpc.mockResolvedValue(answer([ITEMS[0]!]));
    await list.load();
    late(answer(ITEMS));
    await first;
    expect(list.items).toHaveLength(1);
  });
});

describe('the screen Vandaag', () => {
  const open = async (items: WerkItem[], clienten = 8) => {
    rpc.mockImplementation(async (command: string, vraag: Partial<WerklijstVraag>) => {
      if (command === 'werklijst.toon')
        return answer(vraag.kaart ? items.filter((one) => one.stand === vraag.kaart) : items, clienten);
      if (command === 'werklijst.pak_op') return { uitgesteld_tot: null, voor: null, bezig: 'Anja' };
      throw new Error(command);
    });
    render(Vandaag);
    await vi.waitFor(() => expect(rpc).toHaveBeenCalledWith('werklijst.toon', expect.anything()));
  };
  const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);

  test('a card opens its list, and a second press shows everything again', async () => {
    await open(ITEMS.slice(0, 6));
    const card = await screen.findByRole('button', { name: /Te laat/ });
    expect(rows()).toHaveLength(6);
    await fireEvent.click(card);
    expect(card.getAttribute('aria-pressed')).toBe('true');
    await vi.waitFor(() => expect(rows()).toHaveLength(Number(card.querySelector('.count')?.textContent)));
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringContaining('Taak 1'),
      expect.stringContaining('Taak 2'),
    ]);
    await fireEvent.click(card);
    await vi.waitFor(() => expect(rows()).toHaveLength(6));
  });

  test('T takes the line up, S opens the form to put it off, and neither does so in a field', async () => {
    await open(ITEMS);
    await screen.findByRole('grid');
    rows()[0]!.focus();
    await fireEvent.keyDown(rows()[0]!, { key: 't' });
    await vi.waitFor(() =>
      expect(rpc).toHaveBeenCalledWith('werklijst.pak_op', {
        client: 'client-1',
        contract: null,
        sleutel: 'regel-1',
      }),
    );
    await fireEvent.keyDown(rows()[0]!, { key: 'n' });
    const title = await screen.findByLabelText(/Wat moet er gebeuren/);
    rpc.mockClear();
    await fireEvent.keyDown(title, { key: 't' });
    expect(rpc).not.toHaveBeenCalledWith('werklijst.pak_op', expect.anything());
  });

  test('arrows walk through the list and Enter does the act of the line', async () => {
    await open(ITEMS);
    await screen.findByRole('grid');
    rows()[0]!.focus();
    await fireEvent.keyDown(rows()[0]!, { key: 'ArrowDown' });
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[1]));
    expect(rows()[1]!.getAttribute('aria-selected')).toBe('true');
    await fireEvent.keyDown(rows()[1]!, { key: 'Enter' });
    expect(window.location.hash).toBe('#/clienten/client-2/plan');
  });

  test('a new program offers to read in a message', async () => {
    await open([], 0);
    await fireEvent.click(await screen.findByRole('button', { name: 'Lees een 301-bericht in' }));
    expect(window.location.hash).toBe('#/berichten');
  });

  test('no work is said calmly', async () => {
    await open([], 8);
    expect(await screen.findByRole('heading', { name: 'Niets te doen vandaag' })).toBeTruthy();
  });
});
