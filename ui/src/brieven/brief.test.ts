import { expect, test } from 'vitest';
import type { BriefScherm } from '../api/types';
import { Letter } from './brief.svelte';

const scherm = (sjabloon: string, toewijzing = 1): BriefScherm => ({
  sjabloon,
  label: sjabloon,
  toewijzing,
  velden: [
    { naam: 'client.naam', label: 'naam', waarde: 'mevrouw C. Bakker', zinnen: false },
    { naam: 'reden', label: 'waarom', waarde: ' ', zinnen: true },
  ],
  feit: null,
});

test('only what was typed goes over what the dossier knows', () => {
  const letter = new Letter();
  letter.begin(scherm('brief-late-start'));
  expect(letter.asked).toEqual(['reden']);
  letter.set('reden', 'Ziek.');
  expect(letter.value('client.naam')).toBe('mevrouw C. Bakker');
  expect(letter.question('c', true)).toEqual({
    client: 'c',
    sjabloon: 'brief-late-start',
    toewijzing: 1,
    velden: { reden: 'Ziek.' },
    groot: true,
  });
});

test('another toewijzing keeps what was typed, another letter does not', () => {
  const letter = new Letter();
  letter.begin(scherm('brief-late-start'));
  letter.set('reden', 'Ziek.');
  letter.begin(scherm('brief-late-start', 2));
  expect(letter.value('reden')).toBe('Ziek.');
  letter.begin(scherm('map-thuis'));
  expect(letter.value('reden').trim()).toBe('');
});
