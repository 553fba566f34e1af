import { expect, test, vi } from 'vitest';
import type { LogboekBlad, LogboekRegel, LogboekVraag } from '../api/types';
import { LogList } from './loglist.svelte';

const regel = (nr: number): LogboekRegel => ({
  nr,
  moment: `2027-01-${String(nr).padStart(2, '0')}T09:00:00`,
  wie: 'Sanne',
  rol: 'Coördinator',
  namens: '',
  soort: 'Gelezen',
  wat: 'Dossier lezen',
  over: '',
  toegangspunt: 'venster op W1',
  reden: '',
});
const alles = { client: null, medewerker: null, gebruiker: null, van: null, tot: null };

/** A log of 30 days, one line a day, newest first, ten lines a page. */
function store() {
  return vi.fn(async ({ voor }: LogboekVraag): Promise<LogboekBlad> => {
    const from = voor === null ? 30 : voor - 1;
    const regels = Array.from({ length: Math.min(10, from) }, (_, n) => regel(from - n));
    const last = regels.at(-1)?.nr ?? 0;
    return { regels, volgende: last > 1 ? last : null, gebruikers: [] };
  });
}
const days = (list: LogList) => list.rows.map(({ nr }) => nr);

test('asks page after page before the last line until there is no more', async () => {
  const ask = store();
  const list = new LogList(ask);
  await list.load({ ...alles, client: 'c' });
  expect(days(list)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21]);
  await list.more();
  expect(ask.mock.lastCall?.[0]).toEqual({ ...alles, client: 'c', voor: 21 });
  await list.more();
  await list.more();
  expect(days(list)).toHaveLength(30);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('the days go with every page', async () => {
  const ask = store();
  const list = new LogList(ask);
  await list.load({ ...alles, van: '2027-01-14', tot: '2027-01-15' });
  await list.more();
  expect(ask.mock.calls.map(([{ van, tot }]) => [van, tot])).toEqual([
    ['2027-01-14', '2027-01-15'],
    ['2027-01-14', '2027-01-15'],
  ]);
});

test('what was asked for last wins', async () => {
  let first: (blad: LogboekBlad) => void = () => undefined;
  const ask = vi
    .fn<(vraag: LogboekVraag) => Promise<LogboekBlad>>()
    .mockImplementationOnce(() => new Promise((done) => (first = done)))
    .mockResolvedValueOnce({ regels: [regel(2)], volgende: null, gebruikers: [] });
  const list = new LogList(ask);
  const slow = list.load(alles);
  await list.load({ ...alles, client: 'c' });
  first({ regels: [regel(1)], volgende: null, gebruikers: [] });
  await slow;
  expect(days(list)).toEqual([2]);
  expect(list.loading).toBe(false);
});
