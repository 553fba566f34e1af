import { expect, test, vi } from 'vitest';
import type { InvoerBlik, InvoerUitslag, InvoerVraag } from '../api/types';
import { Flow } from './flow.svelte';

const look = (): InvoerBlik => ({
  naam: 'lijst.xlsx',
  bladen: ['Blad1'],
  blad: 'Blad1',
  koprij: 1,
  kolommen: [
    { kop: 'BSN', veld: 'bsn' },
    { kop: 'Naam', veld: null },
  ],
  velden: [
    { sleutel: 'bsn', label: 'BSN', nodig: true },
    { sleutel: 'achternaam', label: 'Achternaam', nodig: false },
  ],
  rijen: [],
  aantal: 2,
  onthouden: false,
});
const result = (proef: boolean): InvoerUitslag => ({
  proef,
  niets_bewaard: proef,
  afgebroken: false,
  fout: null,
  tellingen: { nieuw: 2, aangevuld: 0, ongewijzigd: 0, fout: 0 },
  rijen: [],
});

function room() {
  const asked: InvoerVraag[] = [];
  const flow = new Flow({
    choose: () => Promise.resolve({ bestanden: [] }),
    example: () => Promise.resolve({ bestand: null }),
    faults: () => Promise.resolve({ bestand: null }),
    look: () => Promise.resolve(look()),
    start: (vraag) => {
      asked.push(vraag);
      return Promise.resolve({ taak: String(asked.length) });
    },
    cancel: (vraag) => Promise.resolve(vraag),
    result: () => Promise.resolve(result(asked.at(-1)?.proef ?? true)),
    every: 1,
  });
  return { flow, asked };
}

test('a list goes from file to columns to dry run to the real one', async () => {
  const { flow, asked } = room();
  await flow.open('/lijst.xlsx');
  expect(flow.step).toBe(1);
  flow.columns[1] = 'achternaam';
  await flow.run(true);
  await vi.waitFor(() => expect(flow.result?.proef).toBe(true));
  expect(flow.step).toBe(2);
  await flow.run(false);
  await vi.waitFor(() => expect(flow.step).toBe(4));
  expect(asked.map(({ proef, kolommen }) => [proef, kolommen])).toEqual([
    [true, ['bsn', 'achternaam']],
    [false, ['bsn', 'achternaam']],
  ]);
});

test('without a BSN, or with one thing twice, nothing starts', async () => {
  const { flow, asked } = room();
  await flow.open('/lijst.xlsx');
  flow.columns[1] = 'bsn';
  expect([flow.double, flow.ready]).toEqual(['BSN', false]);
  flow.columns = ['', ''];
  expect([flow.double, flow.ready]).toEqual([null, false]);
  await flow.run(true);
  expect(asked).toEqual([]);
});
