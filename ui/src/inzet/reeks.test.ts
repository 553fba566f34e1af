import { expect, test } from 'vitest';
import { minutesMark } from './minutes';
import { check, filledOf, fresh, question } from './reeks';

const velden = {
  dag: 'di',
  om_de: 2,
  dagdeel: null,
  om: '09:00',
  minuten: 120,
  van: '2027-01-04',
  tot: null,
  medewerker: 'm',
  toewijzingen: ['t', 'u'],
  groep: 'Koffie',
  plaats: 'De Brug',
};
const regel = {
  id: 'r',
  tekst: 'elke 2 weken op dinsdag om 9:00, 2 uur',
  medewerker_naam: 'Amina',
  stand: 'nu',
  velden,
  clienten: ['Mw. Bos', 'Dhr. Prins'],
};

const eigen = { toewijzing: 'u', naam: 'Mw. Bos' };

test('a series goes into the form and comes out the same, from the day of the change', () => {
  const filled = filledOf(regel, '2027-02-01', eigen);
  expect(check(filled)).toEqual({});
  expect(question(filled, 'u')).toEqual({ ...velden, toewijzingen: ['u', 't'], van: '2027-02-01' });
  expect(question(filledOf(regel, '2027-01-01', eigen), 'u').van).toBe('2027-01-04');
});

test('names stand in another order than who they are, so only the own client can be taken out', () => {
  const { deelnemers } = filledOf(regel, '2027-02-01', eigen);
  expect(deelnemers).toEqual([
    { toewijzing: 'u', naam: 'Mw. Bos', vast: false },
    { toewijzing: 't', naam: 'Dhr. Prins', vast: true },
  ]);
});

test('without a group only the client itself is visited', () => {
  const filled = { ...filledOf(regel, '2027-02-01', eigen), groep: false };
  expect(question(filled, 'u')).toMatchObject({ toewijzingen: ['u'], groep: '' });
});

test('a group of more than one has a name', () => {
  const filled = { ...filledOf(regel, '2027-02-01', eigen), groepNaam: ' ' };
  expect(Object.keys(check(filled))).toEqual(['groep']);
  expect(check({ ...filled, deelnemers: filled.deelnemers.slice(0, 1) })).toEqual({});
});

test('a fixed time must be filled in, a wish within a part of the day not', () => {
  const filled = { ...fresh('t', 'Mw. Bos', '2027-01-06'), minuten: '60' };
  expect(Object.keys(check(filled))).toEqual(['om']);
  expect(check({ ...filled, dagdeel: 'ochtend' })).toEqual({});
  expect(Object.keys(check({ ...filled, dagdeel: 'ochtend', om: '9 uur' }))).toEqual(['om']);
});

test('a name that was typed and not chosen is not taken for nobody', () => {
  const filled = { ...fresh('t', 'Mw. Bos', '2027-01-06'), om: '09:00', minuten: '60', naam: 'Ami' };
  expect(Object.keys(check(filled))).toEqual(['medewerker']);
  expect(Object.keys(check({ ...filled, minuten: '1,5', naam: '' }))).toEqual(['minuten']);
});

test('planned against assigned minutes are told in a word', () => {
  expect(minutesMark(120, null)).toBeNull();
  expect(minutesMark(120, 120)?.tone).toBe('ok');
  expect(minutesMark(90, 120)).toEqual({ tone: 'soon', word: '30 min minder dan toegewezen' });
  expect(minutesMark(180, 120)).toEqual({ tone: 'late', word: '1 uur meer dan toegewezen' });
});
