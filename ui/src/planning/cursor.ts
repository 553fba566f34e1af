/** Walking over the board with the arrows: row 0 is the lane, item -1 is an empty cell. */
export type Cursor = { row: number; day: number; item: number };

/** The same by name: the row's key, null before anybody was there. */
export type Held = { row: string | null; day: number; item: number };

/** How many visits stand in a cell. */
export type Count = (row: number, day: number) => number;

export type Size = { rows: number; days: number };

/** Where a key leads; null when the key is not ours. `cells` goes from cell to cell, as while something is carried. */
export function step(at: Cursor, key: string, size: Size, count: Count, cells = false): Cursor | null {
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most - 1);
  const cell = (row: number, day: number, item: number): Cursor => {
    const to = { row: clamp(row, size.rows), day: clamp(day, size.days) };
    const n = count(to.row, to.day);
    return { ...to, item: n === 0 ? -1 : Math.min(Math.max(item, 0), n - 1) };
  };
  switch (key) {
    case 'ArrowLeft':
      return cell(at.row, at.day - 1, at.item);
    case 'ArrowRight':
      return cell(at.row, at.day + 1, at.item);
    case 'ArrowDown':
      if (!cells && at.item + 1 < count(at.row, at.day)) return { ...at, item: at.item + 1 };
      return at.row + 1 < size.rows ? cell(at.row + 1, at.day, 0) : at;
    case 'ArrowUp':
      if (!cells && at.item > 0) return { ...at, item: at.item - 1 };
      return at.row > 0 ? cell(at.row - 1, at.day, cells ? 0 : Number.MAX_SAFE_INTEGER) : at;
    case 'Home':
      return cell(at.row, 0, 0);
    case 'End':
      return cell(at.row, size.days - 1, 0);
    case 'PageDown':
      return cell(at.row + 8, at.day, 0);
    case 'PageUp':
      return cell(at.row - 8, at.day, 0);
    default:
      return null;
  }
}
