import { expect, test } from 'vitest';
import type { TaakStand } from '../api/types';
import { Job } from './job.svelte';

const stand = (gedaan: number, more: Partial<TaakStand> = {}): TaakStand => ({
  taak: 't',
  gedaan,
  totaal: 10,
  klaar: false,
  afgebroken: false,
  resultaten: [],
  tellingen: { verwerkt: 0, dubbel: 0, geweigerd: 0 },
  ...more,
});
const made = () =>
  new Job({
    ask: async () => stand(1),
    cancel: async () => stand(4, { klaar: true, afgebroken: true }),
    every: 100_000,
  });

test('a job that is carried through says so, and never goes back', async () => {
  const job = made();
  const end = job.follow('t');
  expect(job.running).toBe(true);
  job.moved(stand(5));
  job.moved(stand(3));
  job.moved(stand(7, { taak: 'other' }));
  expect(job.stand?.gedaan).toBe(5);
  job.moved(stand(10, { klaar: true }));
  expect(await end).toBe(true);
  expect(job.running).toBe(false);
});

test('a job that is stopped was not carried through', async () => {
  const job = made();
  const end = job.follow('t');
  await job.cancel();
  expect(await end).toBe(false);
  expect(job.stand?.afgebroken).toBe(true);
});
