import { describe, expect, it } from 'vitest';
import type { LeveringRegel } from '../api/types';
import { begin, minutesOf, same, sent, wordsOf } from './anders';
import { groepen, next, question } from './groepen';

const regel = (n: number, medewerker: string | null, stand = 'nog'): LeveringRegel =>
  ({
    bezoek: {
      id: `b${n}`,
      minuten: 90,
      medewerker,
      medewerker_naam: medewerker,
      stand: stand === 'niet' ? 'afgezegd' : 'gepland',
    },
    client: `c${n % 2}`,
    client_naam: `Client ${n % 2}`,
    stand,
    levering:
      stand === 'geleverd'
        ? { id: `l${n}`, minuten: 60, soort_tijd: 'reis', aanwezig: true, paraaf: 'AE', opmerking: '' }
        : null,
    eerder: [],
  }) as unknown as LeveringRegel;

const week = [regel(1, null, 'niet'), regel(2, 'Wim'), regel(3, 'Amina', 'geleverd'), regel(4, 'Wim')];

describe('a week by worker or by client', () => {
  it('puts what nobody was to make last, and counts what is still to be confirmed', () => {
    const rows = groepen(week, 'medewerker', 'Zonder');
    expect(rows.map(({ naam, nog }) => [naam, nog])).toEqual([
      ['Amina', 0],
      ['Wim', 2],
      ['Zonder', 0],
    ]);
    expect(rows.map(({ gepland, geleverd }) => [gepland, geleverd])).toEqual([
      [90, 60],
      [180, 0],
      [0, 0],
    ]);
    expect(groepen(week, 'client', 'Zonder').map(({ nog }) => nog)).toEqual([2, 0]);
  });

  it('goes to the next with something to confirm, and never to itself', () => {
    const rows = groepen(week, 'medewerker', 'Zonder');
    expect(next(rows, 'Amina')?.naam).toBe('Wim');
    expect(next(rows, '')?.naam).toBe('Wim');
    expect(next(rows, 'Wim')).toBeNull();
  });

  it('asks for the seven days of one worker or one client', () => {
    const vraag = { van: '2027-01-04', tot: '2027-01-10', medewerker: null, client: null };
    expect(question('2027-01-04', 'client', 'c1')).toEqual({ ...vraag, client: 'c1' });
    expect(question('2027-01-04', 'medewerker', 'm1')).toEqual({ ...vraag, medewerker: 'm1' });
  });
});

describe('what went otherwise', () => {
  it('begins as planned, and for a correction as it was confirmed', () => {
    expect(begin(week[1]!)).toMatchObject({ minuten: '90', soort: 'direct', aanwezig: true });
    expect(begin(week[2]!)).toMatchObject({ minuten: '60', soort: 'reis', paraaf: 'AE' });
    expect(same(begin(week[1]!), { ...begin(week[1]!), minuten: ' 90 ' })).toBe(true);
    expect(same(begin(week[1]!), { ...begin(week[1]!), aanwezig: false })).toBe(false);
  });

  it('takes whole minutes of one day only', () => {
    expect(['45', '0', '1441', '1,5', ''].map(minutesOf)).toEqual([45, null, null, null, null]);
  });

  it('sends and says what was typed', () => {
    const anders = {
      ...begin(week[1]!),
      minuten: '45',
      soort: 'reis',
      aanwezig: false,
      opmerking: ' Te laat ',
    };
    expect(sent(week[1]!, anders)).toMatchObject({
      bezoek: 'b2',
      client: 'c0',
      minuten: 45,
      opmerking: 'Te laat',
    });
    expect(wordsOf(anders)).toBe('45 min, reistijd, cliënt was er niet, “Te laat”');
  });
});
