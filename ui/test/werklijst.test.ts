import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WerkItem, WerklijstAntwoord } from '../src/api/types';
import { belongs, CARDS, count, filter } from '../src/werklijst/cards';
import { keyOf, Worklist, worklist } from '../src/werklijst/worklist.svelte';
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
  tellers: { te_laat: 2, vandaag: 1, deze_week: 1, binnenkort: 1, later: 1, wacht_op_contract: 2 },
  items,
  clienten,
});

beforeEach(() => {
  rpc.mockReset();
  worklist.card = null;
  worklist.selected = null;
});

describe('the cards', () => {
  test('count what the program counts', () => {
    const { later: _later, ...tellers } = answer(ITEMS).tellers;
    expect(count(ITEMS)).toEqual(tellers);
  });

  test('show exactly what they count', () => {
    for (const { id } of CARDS) {
      expect(filter(ITEMS, id)).toHaveLength(count(ITEMS)[id]);
      expect(filter(ITEMS, id).every((one) => belongs(one, id))).toBe(true);
    }
    expect(filter(ITEMS, null)).toEqual(ITEMS);
  });

  test('never count a line twice', () => {
    for (const one of ITEMS) expect(CARDS.filter(({ id }) => belongs(one, id)).length).toBeLessThanOrEqual(1);
  });
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
    rpc.mockImplementation(async (command: string) => {
      if (command === 'werklijst.toon') return answer(items, clienten);
      throw new Error(command);
    });
    render(Vandaag);
    await vi.waitFor(() => expect(rpc).toHaveBeenCalledWith('werklijst.toon', { rol: null, tot: null }));
  };
  const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);

  test('a card filters the list to what it counts, and a second press shows everything again', async () => {
    await open(ITEMS);
    const card = await screen.findByRole('button', { name: /Te laat/ });
    expect(rows()).toHaveLength(ITEMS.length);
    await fireEvent.click(card);
    expect(card.getAttribute('aria-pressed')).toBe('true');
    expect(rows()).toHaveLength(Number(card.querySelector('.count')?.textContent));
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringContaining('Taak 1'),
      expect.stringContaining('Taak 2'),
    ]);
    await fireEvent.click(card);
    expect(rows()).toHaveLength(ITEMS.length);
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
