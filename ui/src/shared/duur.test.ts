import { expect, test } from 'vitest';
import { formatClock, formatDuration, minuteOf } from './duur';

test('a length of time is said in hours and minutes', () => {
  expect([0, 45, 60, 90, 615].map(formatDuration)).toEqual([
    '0 min',
    '45 min',
    '1 uur',
    '1 uur 30 min',
    '10 uur 15 min',
  ]);
});

test('a time reads back as the minute it was written for', () => {
  for (const minute of [0, 5, 540, 1439]) expect(minuteOf(formatClock(minute))).toBe(minute);
  expect(minuteOf('09:00')).toBe(540);
  expect(minuteOf('24:00')).toBeNull();
  expect(minuteOf('')).toBeNull();
});
