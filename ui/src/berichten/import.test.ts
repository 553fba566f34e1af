import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Inlezen, TaakStand } from '../api/types';
import { Weigering } from '../platform/weigering';
import { ImportFlow } from './import.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const stand = (gedaan: number, own: Partial<TaakStand> = {}): TaakStand => ({
  taak: 't1',
  gedaan,
  totaal: 3,
  klaar: gedaan === 3,
  afgebroken: false,
  resultaten: [],
  tellingen: { verwerkt: gedaan, dubbel: 0, geweigerd: 0 },
  ...own,
});

function setup() {
  const start = vi.fn(async (_: Inlezen) => ({ taak: 't1' }));
  const ask = vi.fn(async () => stand(1));
  const cancel = vi.fn(async () => stand(2, { klaar: true, afgebroken: true }));
  const flow = new ImportFlow({ start, ask, cancel, every: 500 });
  return { flow, start, ask, cancel };
}

test('an empty date is sent as null, so that the dagtekening of each message counts', async () => {
  const { flow, start } = setup();
  flow.add(['/a/301.xml']);
  await flow.start();
  expect(start).toHaveBeenCalledWith({ bestanden: ['/a/301.xml'], ontvangen_op: null, spoed: false });
});

test('a date and urgency are sent as they were filled in', async () => {
  const { flow, start } = setup();
  flow.add(['/a/301.xml']);
  flow.receivedOn = '2027-01-04';
  flow.urgent = true;
  await flow.start();
  expect(start).toHaveBeenCalledWith({ bestanden: ['/a/301.xml'], ontvangen_op: '2027-01-04', spoed: true });
});

test('the same file counts once and can be taken off the list', () => {
  const { flow } = setup();
  flow.add(['/a', '/b']);
  flow.add(['/b', '/c']);
  flow.drop('/a');
  expect(flow.files).toEqual(['/b', '/c']);
});

test('without events it asks how far the job is until it is done', async () => {
  const { flow, ask } = setup();
  flow.add(['/a', '/b', '/c']);
  await flow.start();
  expect(flow.running).toBe(true);
  await vi.advanceTimersByTimeAsync(500);
  expect(flow.progress?.gedaan).toBe(1);
  ask.mockResolvedValue(stand(3));
  await vi.advanceTimersByTimeAsync(500);
  expect(flow.running).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('events show the progress and the results, and an old answer does not turn them back', async () => {
  const { flow, ask } = setup();
  flow.add(['/a', '/b', '/c']);
  await flow.start();
  flow.moved(stand(2));
  expect(flow.progress?.gedaan).toBe(2);
  ask.mockResolvedValue(stand(1));
  await vi.advanceTimersByTimeAsync(500);
  expect(flow.progress?.gedaan).toBe(2);
  flow.moved(stand(3));
  expect(flow.progress?.klaar).toBe(true);
  expect(flow.progress?.tellingen.verwerkt).toBe(3);
});

test('events of another job are not ours', async () => {
  const { flow } = setup();
  flow.add(['/a']);
  await flow.start();
  flow.moved(stand(3, { taak: 't2' }));
  expect(flow.running).toBe(true);
});

test('stopping tells the program and shows what was done before', async () => {
  const { flow, cancel } = setup();
  flow.add(['/a', '/b', '/c']);
  await flow.start();
  await flow.cancel();
  expect(cancel).toHaveBeenCalledWith({ taak: 't1' });
  expect(flow.progress).toMatchObject({ klaar: true, afgebroken: true, gedaan: 2 });
});

test('a refusal keeps the files and the date, to try again', async () => {
  const { flow, start } = setup();
  start.mockRejectedValueOnce(new Weigering('opslag_bezet', 'Even wachten.'));
  flow.add(['/a']);
  flow.receivedOn = '2027-01-04';
  await flow.start();
  expect(flow.error).toBeInstanceOf(Weigering);
  expect(flow.files).toEqual(['/a']);
  expect(flow.receivedOn).toBe('2027-01-04');
  expect(flow.running).toBe(false);
  await flow.start();
  expect(flow.running).toBe(true);
  expect(flow.error).toBeNull();
});

test('does not start twice', async () => {
  const { flow, start } = setup();
  flow.add(['/a']);
  await Promise.all([flow.start(), flow.start()]);
  expect(start).toHaveBeenCalledTimes(1);
});

test('new files put the result of the job before away', async () => {
  const { flow } = setup();
  flow.add(['/a']);
  await flow.start();
  flow.moved(stand(3));
  flow.add(['/b']);
  expect(flow.progress).toBeNull();
  expect(flow.files).toEqual(['/b']);
});
