import { expect, test } from 'vitest';
import type { NieuwFeit, WatAlsRegel } from '../api/types';
import { delen, leeg, vraagVan } from './watals';

const feit: NieuwFeit = { client: '', toewijzing: null, soort: 'start', op: '2027-01-05', velden: {} };

test('nothing is asked until there is a beginning', () => {
  expect(vraagVan('client', null, leeg(), [feit])).toBeNull();
  expect(vraagVan('toewijzing', 'c', { ...leeg(), contract: 'x', product: 'p' }, [])).toBeNull();
});

test('a client keeps its facts, and the ones that are thought of are of that client', () => {
  const vraag = vraagVan('client', 'c', leeg(), [feit]);
  expect(vraag).toMatchObject({ client: 'c', toewijzing: null, feiten: [{ client: 'c', soort: 'start' }] });
});

test('empty days of a toewijzing are left out', () => {
  const vraag = vraagVan(
    'toewijzing',
    'c',
    { ...leeg(), contract: 'x', product: 'p', dagtekening: '2027-01-04' },
    [feit],
  );
  expect(vraag?.client).toBeNull();
  expect(vraag?.toewijzing).toMatchObject({ dagtekening: '2027-01-04', ontvangen: null, einddatum: null });
  expect(vraag?.feiten[0]?.client).toMatch(/^0{8}-/);
});

test('what changes comes first, both by date', () => {
  const line = (sleutel: string, datum: string, verandering: string) =>
    ({ sleutel, datum, verandering }) as WatAlsRegel;
  const { anders, gelijk } = delen([
    line('a', '2027-01-01', 'gelijk'),
    line('b', '2027-03-01', 'nieuw'),
    line('c', '2027-02-01', 'weg'),
  ]);
  expect(anders.map(({ sleutel }) => sleutel)).toEqual(['c', 'b']);
  expect(gelijk.map(({ sleutel }) => sleutel)).toEqual(['a']);
});
