import { expect, test } from 'vitest';
import type { RegelInvoer, RegelVormen, VormVeld } from '../api/types';
import {
  foutenVan,
  gevolgZin,
  isTabel,
  kopie,
  lijstTekst,
  lijstWaarde,
  velden,
  vul,
  zelfGetypt,
} from './vorm';

const veld = (sleutel: string, verplicht: boolean): VormVeld => ({
  sleutel,
  label: sleutel,
  uitleg: '',
  invoer: 'tekst',
  keuzes: [],
  verplicht,
});
const vormen: RegelVormen = {
  gemeenschappelijk: [veld('id', true), veld('toelichting', false)],
  soorten: [
    { soort: 'termijn', label: 'Termijn', uitleg: '', velden: [veld('binnen', true), veld('id', true)] },
  ],
  feiten: [],
  datums: [],
};

test('what must be filled in comes first, and a field comes once', () => {
  const { eerst, meer } = velden(vormen, 'termijn');
  expect(eerst.map(({ sleutel }) => sleutel)).toEqual(['id', 'binnen']);
  expect(meer.map(({ sleutel }) => sleutel)).toEqual(['toelichting']);
  expect(velden(vormen, 'onbekend').eerst).toHaveLength(1);
});

test('an empty field is not in the profile', () => {
  const record: Record<string, string> = { a: 'x' };
  vul(record, 'a', ' ');
  vul(record, 'b', 'y');
  expect(record).toEqual({ b: 'y' });
});

test('a list of codes reads as words and is written back', () => {
  expect(lijstTekst('["0160", "0175"]')).toBe('0160, 0175');
  expect(lijstWaarde('0160, 0175')).toBe('["0160", "0175"]');
  expect(lijstWaarde(lijstTekst('["0160"]'))).toBe('["0160"]');
  expect(lijstWaarde('')).toBe('');
  expect(lijstTekst('[1, 2]')).toBe('[1, 2]');
  expect(lijstWaarde('[1, 2]')).toBe('[1, 2]');
});

test('what is none of the choices was typed by hand', () => {
  const keuzes = [{ waarde: 'start', label: 'Start' }];
  expect(zelfGetypt('start', keuzes)).toBe(false);
  expect(zelfGetypt('', keuzes)).toBe(false);
  expect(zelfGetypt('{ soort = "start" }', keuzes)).toBe(true);
  expect(isTabel(' [ "start" ]')).toBe(true);
  expect(isTabel('start')).toBe(false);
});

test('a copy has an id of its own', () => {
  const regels: RegelInvoer[] = [
    { soort: 'termijn', velden: { id: 'a', titel: 'A' } },
    { soort: 'termijn', velden: { id: 'a-2' } },
  ];
  expect(kopie(regels[0]!, regels)).toEqual({ soort: 'termijn', velden: { id: 'a-3', titel: 'A' } });
});

test('faults stand at their rule, and those of the head apart', () => {
  const fouten = [
    { regel: 1, sleutel: 'binnen', zin: 'Vul een termijn in.' },
    { regel: null, sleutel: 'geldig_van', zin: 'Kies een dag.' },
  ];
  expect(foutenVan(fouten, 1)).toEqual({ binnen: 'Vul een termijn in.' });
  expect(foutenVan(fouten, null)).toEqual({ geldig_van: 'Kies een dag.' });
  expect(foutenVan(fouten, 0)).toEqual({});
});

test('what moves is one sentence', () => {
  const gevolg = { clienten: 60, verschoven: 37, nieuw: 4, weg: 2, voorbeelden: [] };
  expect(gevolgZin(gevolg)).toBe('37 datums verschuiven, 4 komen erbij, 2 vervallen');
  expect(gevolgZin({ ...gevolg, verschoven: 1, nieuw: 0, weg: 1 })).toBe('1 datum verschuift, 1 vervalt');
  expect(gevolgZin({ ...gevolg, verschoven: 0, nieuw: 0, weg: 0 })).toBe('');
});
