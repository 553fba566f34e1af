import { expect, test } from 'vitest';
import type { OnderwerpBlok, RegelBlad } from '../api/types';
import { countRules, filterRows, filterTopics, fromElsewhere } from './zoek';

const rule = (id: string, zin: string): RegelBlad => ({
  id,
  soort: 'termijn',
  soort_label: 'Termijn',
  titel: id,
  zin,
  geldt: '',
  bron: 'eis 21',
  citaat: '',
  herkomst: 'uit het contract',
  toelichting: '',
  wat_nu: '',
  rol: '',
});
const topics: OnderwerpBlok[] = [
  {
    onderwerp: 'start',
    label: 'Start',
    zwijgt: false,
    regels: [rule('a', 'Binnen 10 werkdagen'), rule('b', 'De cliënt hoort het vooraf')],
  },
  { onderwerp: 'klacht', label: 'Klachten', zwijgt: true, regels: [] },
];

test('without words every topic stays, also a silent one', () => {
  expect(filterTopics(topics, '  ')).toBe(topics);
  expect(countRules(topics)).toBe(2);
});

test('every word must be there, without looking at accents and capitals', () => {
  expect(filterTopics(topics, 'CLIENT vooraf').map(({ regels }) => regels.map(({ id }) => id))).toEqual([
    ['b'],
  ]);
  expect(filterTopics(topics, 'eis 21 werkdagen')).toHaveLength(1);
  expect(filterTopics(topics, 'client werkdagen')).toEqual([]);
});

test('the name of a topic finds all its rules', () => {
  expect(countRules(filterTopics(topics, 'start'))).toBe(2);
});

test('only rows that differ', () => {
  const row = (onderwerp: string, verschilt: boolean) => ({ onderwerp, label: '', verschilt, cellen: [] });
  const rows = [row('a', true), row('b', false)];
  expect(filterRows(rows, false)).toHaveLength(2);
  expect(filterRows(rows, true).map(({ onderwerp }) => onderwerp)).toEqual(['a']);
});

test('a rule from the contract itself needs no badge', () => {
  expect(fromElsewhere('uit het contract')).toBe(false);
  expect(fromElsewhere('uit de wet')).toBe(true);
});
