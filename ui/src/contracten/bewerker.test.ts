import { expect, test, vi } from 'vitest';
import type { ProfielOordeel, ProfielVoorstel } from '../api/types';
import { Bewerker } from './bewerker.svelte';

vi.mock('../platform', () => ({ toWeigering: (thrown: unknown) => thrown }));

const goed: ProfielOordeel = { fouten: [], gevolg: null, tekst: '' };
const begin = () => ({
  profiel: {
    kop: { id: 'ommen-ho' },
    producten: [],
    regels: [{ soort: 'termijn', velden: { id: 'a' } }],
  },
  soort: 'wijziging',
  reden: 'omdat',
});
const made = (check: (vraag: ProfielVoorstel) => Promise<ProfielOordeel>) =>
  new Bewerker(begin(), {
    check,
    save: async () => ({ contract: 'ommen-ho', geldig_van: '2027-01-01', taak: 't' }),
    wait: 1,
  });
const rest = () => new Promise((done) => setTimeout(done, 20));

test('typing is checked when it rests, once', async () => {
  const check = vi.fn(async () => goed);
  const bewerker = made(check);
  bewerker.later();
  bewerker.later();
  expect(bewerker.busy).toBe(true);
  await rest();
  expect(check).toHaveBeenCalledTimes(1);
  expect(bewerker.goed).toBe(true);
});

test('an answer about what was typed before does not count', async () => {
  let release: (oordeel: ProfielOordeel) => void = () => {};
  const check = vi
    .fn<(vraag: ProfielVoorstel) => Promise<ProfielOordeel>>()
    .mockImplementationOnce(() => new Promise((done) => (release = done)))
    .mockImplementation(async () => ({ ...goed, fouten: [{ regel: 0, sleutel: 'id', zin: 'Dubbel.' }] }));
  const bewerker = made(check);
  bewerker.later();
  await rest();
  bewerker.later();
  await rest();
  expect(check).toHaveBeenCalledTimes(1);
  release(goed);
  await rest();
  expect(check).toHaveBeenCalledTimes(2);
  expect(bewerker.goed).toBe(false);
  expect(bewerker.foutenVan(0)).toEqual({ id: 'Dubbel.' });
});

test('a rule is added, copied, taken away and put back', () => {
  const bewerker = made(async () => goed);
  bewerker.dupliceer(0);
  expect(bewerker.gekozen).toBe(1);
  expect(bewerker.profiel.regels[1]?.velden.id).toBe('a-2');
  bewerker.voegToe('melding');
  expect(bewerker.gekozen).toBe(2);
  const gone = bewerker.verwijder(0);
  expect(gone?.velden.id).toBe('a');
  expect(bewerker.gekozen).toBe(0);
  if (gone) bewerker.zetTerug(0, gone);
  expect(bewerker.profiel.regels.map(({ soort }) => soort)).toEqual(['termijn', 'termijn', 'melding']);
});
