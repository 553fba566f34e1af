import { describe, expect, it } from 'vitest';
import { step } from './cursor';

// Two rows of two days; the first cell holds two visits, the last one.
const count = (row: number, day: number) =>
  [
    [2, 0],
    [0, 1],
  ][row]?.[day] ?? 0;
const size = { rows: 2, days: 2 };

describe('walking over the board', () => {
  it('goes through the visits of a cell before the next row', () => {
    const second = step({ row: 0, day: 0, item: 0 }, 'ArrowDown', size, count);
    expect(second).toEqual({ row: 0, day: 0, item: 1 });
    expect(step(second!, 'ArrowDown', size, count)).toEqual({ row: 1, day: 0, item: -1 });
  });
  it('goes from cell to cell while something is carried', () => {
    expect(step({ row: 0, day: 0, item: 0 }, 'ArrowDown', size, count, true)).toEqual({
      row: 1,
      day: 0,
      item: -1,
    });
  });
  it('comes back at the last visit of the cell above', () => {
    expect(step({ row: 1, day: 0, item: -1 }, 'ArrowUp', size, count)).toEqual({ row: 0, day: 0, item: 1 });
  });
  it('stays on the board', () => {
    expect(step({ row: 1, day: 1, item: 0 }, 'ArrowRight', size, count)).toEqual({ row: 1, day: 1, item: 0 });
    expect(step({ row: 0, day: 0, item: 0 }, 'ArrowUp', size, count)).toEqual({ row: 0, day: 0, item: 0 });
    expect(step({ row: 0, day: 0, item: 0 }, 'PageDown', size, count)).toEqual({ row: 1, day: 0, item: -1 });
  });
  it('leaves other keys alone', () => {
    expect(step({ row: 0, day: 0, item: 0 }, 'a', size, count)).toBeNull();
  });
});
