import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import Meldingen from '../src/meldingen/Meldingen.svelte';
import { tijden } from '../src/meldingen/tijden';
import { parse, parseParams } from '../src/router.svelte';
import { toastPath } from '../src/views/toastlink';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../src/platform', async () => ({
  ...(await vi.importActual<object>('../src/platform/weigering')),
  rpc,
}));

beforeEach(() => rpc.mockReset());

describe('a click on a toast', () => {
  test('opens Vandaag with the card that it counted', () => {
    const path = toastPath({ soort: 'vandaag', kaart: 'te_laat' });
    expect(parse(path)).toEqual({ screen: 'vandaag' });
    expect(parseParams(path).get('kaart')).toBe('te_laat');
    expect(toastPath({ soort: 'vandaag', kaart: null })).toBe('#/vandaag');
  });

  test('opens the dossier, or the page of the organisation, with its reason', () => {
    const sleutel = 'HARD-21a/t1/1';
    const dossier = toastPath({ soort: 'item', client: 'c', contract: 'hardenberg-ho', sleutel });
    expect(parse(dossier)).toEqual({ screen: 'dossier', client: 'c', tab: 'overzicht' });
    expect(parseParams(dossier).get('waarom')).toBe(sleutel);
    const eigen = toastPath({ soort: 'item', client: null, contract: 'hardenberg-ho', sleutel });
    expect(parse(eigen)).toEqual({ screen: 'contract', contract: 'hardenberg-ho', tab: 'organisatie' });
    expect(parseParams(eigen).get('waarom')).toBe(sleutel);
  });
});

describe('the settings', () => {
  test('offer a time that was set elsewhere', () => {
    expect(tijden('08:30')).toHaveLength(29);
    expect(tijden('08:15')).toContain('08:15');
    expect(tijden('08:15').indexOf('08:15')).toBe(tijden('08:15').indexOf('08:00') + 1);
  });

  test('keep what somebody chooses at once', async () => {
    rpc.mockResolvedValue({ aan: true, om: '08:30' });
    render(Meldingen);
    await fireEvent.click(await screen.findByLabelText('Meldingen tonen'));
    expect(rpc).toHaveBeenLastCalledWith('meldingen.stel_in', { aan: false, om: '08:30' });
    await fireEvent.click(screen.getByText('Laat een voorbeeld zien'));
    expect(rpc).toHaveBeenLastCalledWith('meldingen.voorbeeld', {});
  });
});
