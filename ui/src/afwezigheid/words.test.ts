import { expect, test } from 'vitest';
import type { BelRegel, BezoekRegel, KandidaatRegel } from '../api/types';
import { check, lineOf, nextLine, velden } from './form';
import { choiceOf, toldOf, when, whyOf } from './words';

const ill = { medewerker: 'm', soort: 'ziek', van: '2027-01-06', tot: null, deel_van: '', deel_tot: '' };
const candidate: KandidaatRegel = {
  medewerker: 'a',
  naam: 'Amina',
  telefoon: null,
  punten: 9,
  om: '09:30',
  redenen: [
    { factor: 'bekend', zin: 'Nieuw gezicht voor de cliënt', punten: 4 },
    { factor: 'waarschuwing', zin: 'Mag, maar let op', punten: 5 },
    { factor: 'meerwerk', zin: 'Past binnen de uren', punten: 0 },
    { factor: 'begin', zin: 'Om 9:30 in plaats van 9:00', punten: 2 },
  ],
  kost: [],
  waarschuwingen: ['Legitimatie'],
};

test('an absence says its days, and its part of the day only when that says something', () => {
  expect(when(ill)).toBe('vanaf wo 6 jan 2027, einde onbekend');
  expect(when({ ...ill, tot: '2027-01-06' })).toBe('wo 6 jan 2027');
  expect(when({ ...ill, tot: '2027-01-06', deel_van: '12:00', deel_tot: '24:00' })).toBe(
    'wo 6 jan 2027, vanaf 12:00',
  );
  expect(when({ ...ill, tot: '2027-01-06', deel_van: '00:00', deel_tot: '12:00' })).toBe(
    'wo 6 jan 2027, tot 12:00',
  );
});

test('an absence goes into the form and comes out the same', () => {
  for (const one of [ill, { ...ill, tot: '2027-01-08', deel_van: '09:00', deel_tot: '12:00' }])
    expect(velden('ziek', lineOf(one, 'Piet'))).toEqual(one);
});

test('the next line has the days of the one before, and nobody yet', () => {
  const first = { ...nextLine(undefined, '2027-01-06'), medewerker: 'm', naam: 'Piet', tot: '2027-01-20' };
  expect(nextLine(first, '2027-01-06')).toMatchObject({
    medewerker: '',
    naam: '',
    van: '2027-01-06',
    tot: '2027-01-20',
  });
  expect(check([first, nextLine(first, '')]).map((faults) => Object.keys(faults))).toEqual([
    [],
    ['medewerker'],
  ]);
});

test('why somebody leaves out what costs nothing and what stands below already', () => {
  expect(whyOf(candidate)).toBe('Nieuw gezicht voor de cliënt · om 9:30 in plaats van 9:00');
});

test('a time is only sent when the visit would begin at another', () => {
  const visit = { id: 'b', begin: 540 } as BezoekRegel;
  expect(choiceOf(visit, candidate)).toEqual({ bezoek: 'b', medewerker: 'a', om: '09:30' });
  expect(choiceOf(visit, { ...candidate, om: '09:00' }).om).toBe('');
});

test('what was told stays short when an absence is long', () => {
  const wat = Array.from({ length: 30 }, (_, n) => `ma ${n + 1} jan om 9:00: Amina komt.`);
  const told = toldOf({ wat } as BelRegel);
  expect(told.endsWith('En nog 22 bezoeken.')).toBe(true);
  expect(told.length).toBeLessThan(500);
});
