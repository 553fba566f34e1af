import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClientenAntwoord, ClientenVraag, ClientRegel } from '../api/types';
import { ClientList } from './clientlist.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const client = (n: number, naam = `Cliënt ${String(n)}`): ClientRegel => ({
  id: `c${String(n)}`,
  naam,
  geboren: '12 mei 1941',
  leeftijd: 85,
  plaats: null,
  contracten: [],
  volgende: null,
  afgeschermd: false,
});

/** A store of 25 clients that pages by key. */
function store() {
  const all = Array.from({ length: 25 }, (_, n) => client(n));
  return vi.fn(async ({ zoek, na, aantal }: ClientenVraag): Promise<ClientenAntwoord> => {
    const found = all.filter(({ naam }) => naam.includes(zoek));
    const from = na === null ? 0 : found.findIndex(({ id }) => id === na) + 1;
    const page = found.slice(from, from + (aantal ?? 100));
    const more = from + page.length < found.length;
    return { clienten: page, volgende: more ? (page.at(-1)?.id ?? null) : null, totaal: found.length };
  });
}

test('asks page after page behind the last key until there is no more', async () => {
  const ask = store();
  const list = new ClientList(ask, { size: 10 });
  await list.load();
  expect(list.rows).toHaveLength(10);
  expect(list.total).toBe(25);
  await list.more();
  expect(ask.mock.lastCall?.[0].na).toBe('c9');
  await list.more();
  expect(list.rows.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, n) => `c${String(n)}`));
  expect(list.complete).toBe(true);
  await list.more();
  expect(ask).toHaveBeenCalledTimes(3);
});

test('does not ask the same page twice while it is on its way', async () => {
  const ask = store();
  const list = new ClientList(ask, { size: 10 });
  await list.load();
  await Promise.all([list.more(), list.more()]);
  expect(list.rows).toHaveLength(20);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('asks once after a silence, not at every letter', async () => {
  const ask = store();
  const list = new ClientList(ask, { size: 10, delay: 200 });
  list.type('C');
  await vi.advanceTimersByTimeAsync(150);
  list.type('Cliënt 2');
  await vi.advanceTimersByTimeAsync(199);
  expect(ask).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(ask.mock.lastCall?.[0]).toEqual({ zoek: 'Cliënt 2', na: null, aantal: 10 });
  expect(list.shownFor).toBe('Cliënt 2');
});

test('an older answer that comes late does not replace a newer one', async () => {
  const ends: ((answer: ClientenAntwoord) => void)[] = [];
  const list = new ClientList(() => new Promise((resolve) => ends.push(resolve)));
  list.search = 'ba';
  const first = list.load();
  list.search = 'bakker';
  const second = list.load();
  ends[1]?.({ clienten: [client(2, 'Bakker')], volgende: null, totaal: 1 });
  await second;
  ends[0]?.({ clienten: [client(1, 'Bal'), client(2, 'Bakker')], volgende: null, totaal: 2 });
  await first;
  expect(list.rows.map(({ naam }) => naam)).toEqual(['Bakker']);
  expect(list.shownFor).toBe('bakker');
});

test('the next page belongs to what is on screen, not to what is being typed', async () => {
  const ask = store();
  const list = new ClientList(ask, { size: 10 });
  await list.load();
  list.search = 'iets anders';
  await list.more();
  expect(ask.mock.lastCall?.[0].zoek).toBe('');
});

test('reading again keeps as many rows as there were', async () => {
  const list = new ClientList(store(), { size: 10 });
  await list.load();
  await list.more();
  await list.load();
  expect(list.rows).toHaveLength(20);
});

test('a refusal leaves the rows and can be tried again', async () => {
  const ask = store();
  const list = new ClientList(ask, { size: 10 });
  await list.load();
  ask.mockRejectedValueOnce(new Error('bezet'));
  await list.more();
  expect(list.error).not.toBeNull();
  expect(list.rows).toHaveLength(10);
  await list.more();
  expect(list.error).toBeNull();
  expect(list.rows).toHaveLength(20);
});
