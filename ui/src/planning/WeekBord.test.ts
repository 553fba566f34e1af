import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { BezoekRegel, Bord } from '../api/types';
import WeekBord from './WeekBord.svelte';

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

const DAYS = ['2027-01-11', '2027-01-12'];
const rij = (id: string) => ({ id, naam: id, gepland: 0, afgesproken: null, afwezig: [], beschikbaar: [] });
const bezoek = {
  id: 'a',
  reeks: null,
  dag: '2027-01-11',
  begin: 540,
  einde: 600,
  dagdeel: null,
  tijd: '9:00-10:00',
  minuten: 60,
  medewerker: 'Esther',
  medewerker_naam: 'Esther',
  stand: 'gepland',
  clienten: [{ client: 'c', naam: 'Bos', nummer: 1 }],
  tekens: [],
} as unknown as BezoekRegel;
const bord = (names: string[]): Bord => ({
  vandaag: '2027-01-11',
  dagen: DAYS.map((dag) => ({ dag, feestdag: null, week: '2027-01-11', gepubliceerd: null })),
  rijen: names.map(rij),
  bezoeken: [bezoek],
  open: 0,
  open_minuten: 0,
  ongedaan: null,
});

test('a visit that is carried stays in its row when rows above it go', async () => {
  const onverplaats = vi.fn();
  const rest = { per: 'medewerker', sums: false, chosen: null, onverplaats } as const;
  const none = { hrefVan: () => '', onkies: () => undefined, ondag: () => undefined };
  const board = render(WeekBord, { bord: bord(['Anna', 'Bram', 'Esther', 'Fatma']), ...rest, ...none });
  const visit = screen.getByText('Bos', { exact: false }).closest<HTMLElement>('[data-bezoek]');
  await fireEvent.focusIn(visit!);
  await fireEvent.keyDown(visit!, { key: 'v' });
  await board.rerender({ bord: bord(['Esther', 'Fatma']) });
  const grid = screen.getByRole('grid');
  await fireEvent.keyDown(grid, { key: 'ArrowRight' });
  await fireEvent.keyDown(grid, { key: 'Enter' });
  expect(onverplaats.mock.calls.map(([what, dag, row]) => [what.id, dag, row?.id])).toEqual([
    ['a', '2027-01-12', 'Esther'],
  ]);
});
