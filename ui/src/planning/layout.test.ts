import { describe, expect, it } from 'vitest';
import { arrange, typed, visible, weekNumber, type Row } from './layout';
import type { BezoekRegel, Bord } from '../api/types';

const bezoek = (id: string, dag: string, medewerker: string | null, stand = 'gepland') =>
  ({
    id,
    dag,
    medewerker,
    stand,
    minuten: 60,
    begin: 540,
    einde: 600,
    clienten: [{ client: 'c', naam: 'Bos', nummer: 1 }],
  }) as never;
const rij = (id: string) => ({ id, naam: id, gepland: 0, afgesproken: null, afwezig: [], beschikbaar: [] });
const bord = (bezoeken: never[]): Bord => ({
  vandaag: '2027-01-11',
  dagen: ['2027-01-11', '2027-01-12'].map((dag) => ({
    dag,
    feestdag: null,
    week: '2027-01-11',
    gepubliceerd: null,
  })),
  rijen: [rij('m1'), rij('m2')],
  bezoeken,
  open: 0,
  open_minuten: 0,
  ongedaan: null,
});

describe('the board', () => {
  it('puts a visit with whoever would come, and in the lane too while it is open', () => {
    const { lane, rows } = arrange(
      bord([bezoek('a', '2027-01-12', 'm2', 'open'), bezoek('b', '2027-01-11', null, 'open')]),
      'medewerker',
      false,
    );
    expect(lane.cells.map((cell) => cell.map(({ id }) => id))).toEqual([['b'], ['a']]);
    expect(rows[1]?.cells[1]?.map(({ id }) => id)).toEqual(['a']);
  });
  it('is as high as the fullest day of each row', () => {
    const many = [1, 2, 3, 4].map((n) => bezoek(String(n), '2027-01-11', 'm1'));
    const { rows, height } = arrange(bord(many), 'medewerker', false);
    expect(rows[0]!.height).toBeGreaterThan(rows[1]!.height);
    expect(rows[1]!.top).toBe(rows[0]!.height);
    expect(height).toBe(rows[0]!.height + rows[1]!.height);
  });
  it('finds the rows that are in sight', () => {
    const rows = Array.from({ length: 100 }, (_, n) => ({ top: n * 4, height: 4 }) as Row);
    expect(visible(rows, 40, 60, 0)).toEqual([10, 15]);
    expect(visible(rows, 0, 8, 4)).toEqual([0, 6]);
  });
});

describe('weeks and times', () => {
  it('knows the weeks around a new year', () => {
    expect(weekNumber('2027-01-03')).toBe(53);
    expect(weekNumber('2027-01-04')).toBe(1);
  });
  it('keeps a wish within a part of the day, and invents none', () => {
    expect(typed({ dagdeel: 'ochtend', begin: 420 } as BezoekRegel)).toBe('');
    expect(typed({ dagdeel: 'ochtend', begin: 540 } as BezoekRegel)).toBe('9:00');
    expect(typed({ dagdeel: null, begin: 420 } as BezoekRegel)).toBe('7:00');
  });
});
