import { expect, test } from 'vitest';
import type { EvaluatieRegel } from '../api/types';
import { groups } from './maanden';

function regel(datum: string, stand: EvaluatieRegel['stand']): EvaluatieRegel {
  return {
    id: null,
    client: 'c',
    client_naam: 'Jansen',
    toewijzing: 1,
    contract: 'Proef',
    soort: 'periodiek',
    soort_tekst: 'Periodieke evaluatie',
    status: 'te_plannen',
    status_tekst: 'te plannen',
    nummer: 0,
    vervangen: false,
    datum,
    gepland_op: null,
    gehouden_op: null,
    termijn: null,
    stand,
    conclusie: null,
  };
}

test('late stands by itself and every month is counted', () => {
  const regels = [
    regel('2027-02-01', 'te_laat'),
    regel('2027-03-02', 'vandaag'),
    regel('2027-03-30', 'later'),
    regel('2027-04-01', 'later'),
  ];
  expect(groups(regels, { all: 'Alles', late: 'Te laat' })).toEqual([
    { id: '', label: 'Alles', count: 4 },
    { id: 'te_laat', label: 'Te laat', count: 1 },
    { id: '2027-03', label: 'maart 2027', count: 2 },
    { id: '2027-04', label: 'april 2027', count: 1 },
  ]);
});

test('without late ones there is no such choice', () => {
  expect(groups([], { all: 'Alles', late: 'Te laat' })).toEqual([{ id: '', label: 'Alles', count: 0 }]);
});
