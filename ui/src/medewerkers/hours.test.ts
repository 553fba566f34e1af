import { expect, test } from 'vitest';
import { toHours, toMinutes } from './hours';

test('hours are read as people write them, and written back the same', () => {
  for (const [text, minutes] of [
    ['24', 1440],
    ['22,5', 1350],
    ['7,75', 465],
    ['7:50', 470],
  ] as const) {
    expect(toMinutes(text)).toBe(minutes);
    expect(toHours(minutes)).toBe(text);
  }
});

test('what is no number of hours is not guessed', () => {
  expect(toMinutes('veel')).toBeNull();
  expect(toMinutes('7:60')).toBeNull();
  expect(toMinutes(' ')).toBeUndefined();
  expect(toHours(null)).toBe('');
});
