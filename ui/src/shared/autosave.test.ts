import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Weigering } from '../platform/weigering';
import { Autosave } from './autosave.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setup(save: (draft: string) => Promise<string> = async (draft) => draft) {
  const screen = { text: 'begin' };
  const sent: string[] = [];
  const autosave = new Autosave<string, string>({
    read: () => screen.text,
    save: (draft) => {
      sent.push(draft);
      return save(draft);
    },
    saved: () => undefined,
    isConflict: (error) => error instanceof Weigering && error.code === 'intussen_gewijzigd',
    delay: 800,
    retry: 5000,
    now: () => 1_799_242_320_000,
  });
  const type = (text: string) => {
    screen.text = text;
    autosave.touch();
  };
  return { autosave, sent, type };
}

/** A save that ends when the test says so. */
function held() {
  const ends: ((error?: unknown) => void)[] = [];
  const save = () =>
    new Promise<string>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve('ok'))));
  return { ends, save };
}

test('waits for a pause in the typing and then saves once, with the last text', async () => {
  const { autosave, sent, type } = setup();
  type('a');
  await vi.advanceTimersByTimeAsync(700);
  type('ab');
  await vi.advanceTimersByTimeAsync(700);
  expect(sent).toEqual([]);
  expect(autosave.state).toBe('waiting');
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual(['ab']);
  expect(autosave.state).toBe('saved');
  expect(autosave.savedAt).toBe(1_799_242_320_000);
});

test('never runs two saves at once, and saves what was typed meanwhile afterwards', async () => {
  const { ends, save } = held();
  const { autosave, sent, type } = setup(save);
  type('a');
  await vi.advanceTimersByTimeAsync(800);
  type('ab');
  await vi.advanceTimersByTimeAsync(3000);
  void autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['a']);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['a', 'ab']);
  ends[1]?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(['a', 'ab']);
  expect(autosave.state).toBe('saved');
});

test('flush saves at once and tells that everything is safe', async () => {
  const { autosave, sent, type } = setup();
  type('a');
  expect(await autosave.flush()).toBe(true);
  expect(sent).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent).toHaveLength(1);
});

test('flush without changes saves nothing', async () => {
  const { autosave, sent } = setup();
  expect(await autosave.flush()).toBe(true);
  expect(sent).toEqual([]);
});

test('tries again by itself after a failure', async () => {
  let full = true;
  const { autosave, sent, type } = setup(async (draft) => {
    if (full) throw new Weigering('schijf', 'De schijf is vol.');
    return draft;
  });
  type('a');
  expect(await autosave.flush()).toBe(false);
  expect(autosave.state).toBe('failed');
  full = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toEqual(['a', 'a']);
  expect(autosave.state).toBe('saved');
  expect(autosave.error).toBeNull();
});

test('stops saving when somebody else saved, whatever is typed after it', async () => {
  const { autosave, sent, type } = setup(async () => {
    throw new Weigering('intussen_gewijzigd', 'Karim heeft dit plan gewijzigd.');
  });
  type('a');
  await vi.advanceTimersByTimeAsync(800);
  expect(autosave.state).toBe('conflict');
  type('ab');
  expect(await autosave.flush()).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['a']);
});

test('a screen that went away does not keep trying', async () => {
  const { autosave, sent, type } = setup(async () => {
    throw new Weigering('schijf', 'De schijf is vol.');
  });
  type('a');
  autosave.stop();
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['a']);
});
