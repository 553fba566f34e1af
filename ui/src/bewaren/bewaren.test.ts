import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BewaarBlad } from '../api/types';
import Bewaren from './Bewaren.svelte';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../platform', async () => ({
  ...(await vi.importActual<object>('../platform/weigering')),
  rpc,
}));

const els = { wie: 'Els', op: '2026-11-03T09:30:00' };
const anja = { wie: 'Anja', op: '2026-11-03T10:00:00' };
const blad = (akkoorden: (typeof els)[], ik_ook: boolean): BewaarBlad => ({
  jaren: 15,
  mag_weg: 1,
  verslagen: [],
  voorstel: {
    id: 'o1',
    peildag: '2011-11-03',
    gemaakt_op: '2026-11-03T09:00:00',
    door: 'Anja',
    regels: [
      {
        record: 'r1',
        soort: 'Dossier',
        client: 'c1',
        naam: 'De heer A. Bakker',
        jongste: '2010-03-14',
        blijft: null,
      },
    ],
    akkoorden,
    nodig: 2,
    ik_ook,
  },
});
const button = (name: string) => screen.queryByRole('button', { name });
const show = (mag: boolean) => render(Bewaren, { mag, dossier: (id: string) => `#${id}` });

beforeEach(() => rpc.mockReset());

test('nothing can be destroyed before two approved, and then it is asked once more', async () => {
  rpc.mockResolvedValueOnce(blad([els], false)).mockResolvedValueOnce(blad([els, anja], true));
  show(true);
  await screen.findByText('1 van 2 goedgekeurd');
  expect(button('Vernietigen')).toBeNull();
  await fireEvent.click(button('Goedkeuren')!);
  await screen.findByText('2 van 2 goedgekeurd');
  await fireEvent.click(button('Vernietigen')!);
  await screen.findByText('Deze gegevens vernietigen?');
  expect(rpc).toHaveBeenCalledTimes(2);
});

test('a team lead approves, and neither takes back nor carries out', async () => {
  rpc.mockResolvedValueOnce(blad([els, anja], false));
  show(false);
  await screen.findByText('2 van 2 goedgekeurd');
  expect([button('Vernietigen'), button('Voorstel intrekken')]).toEqual([null, null]);
  expect(button('Goedkeuren')).not.toBeNull();
});
