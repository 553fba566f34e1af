import { expect, test, vi } from 'vitest';
import type { NotitieConcept } from '../api/types';
import { Notities } from './notities.svelte';

const concept = (tekst: string): NotitieConcept => ({
  client: 'c',
  toewijzing: null,
  op: '2027-01-06',
  tekst,
});

function room() {
  const sent: NotitieConcept[] = [];
  const ask = vi.fn((command: string, vraag: NotitieConcept) => {
    if (command === 'notities.concept') sent.push(vraag);
    return Promise.resolve({ notities: [], volgende: null, concept: concept('van eerder') });
  });
  return { sent, notes: new Notities('c', ask as never, 800) };
}

test('what is typed is kept once, shortly after the last letter', async () => {
  vi.useFakeTimers();
  const { sent, notes } = room();
  for (const tekst of ['H', 'Ha', 'Hal']) notes.type(concept(tekst));
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(800);
  expect(sent.map(({ tekst }) => tekst)).toEqual(['Hal']);
  expect(notes.kept).toBe(true);
  vi.useRealTimers();
});

test('leaving keeps the last letter at once, and a saved note keeps nothing', async () => {
  const { sent, notes } = room();
  notes.type(concept('weg'));
  await notes.flush();
  expect(sent).toHaveLength(1);
  notes.type(concept('klaar'));
  notes.forget();
  await notes.flush();
  expect(sent).toHaveLength(1);
});

test('reading again does not put an old draft over what stands on the screen', async () => {
  const { notes } = room();
  await notes.load();
  expect(notes.concept?.tekst).toBe('van eerder');
  notes.concept = null;
  await notes.load();
  expect(notes.concept).toBeNull();
});
