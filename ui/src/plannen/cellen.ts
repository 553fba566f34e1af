/** Walking between the cells of a list of rows with the arrow keys, as in a sheet. */

type Cell = HTMLInputElement | HTMLTextAreaElement;
export type Step = { row: -1 | 0 | 1; cell: -1 | 0 | 1 };

/** Where an arrow goes from this cell; null while the arrow still has a place to go inside the text. */
export function cellStep(key: string, cell: Cell): Step | null {
  const text = cell instanceof HTMLTextAreaElement || cell.type === 'text';
  const start = text ? cell.selectionStart : 0;
  const end = text ? cell.selectionEnd : 0;
  const one = start === end;
  const lines = cell.value.includes('\n');
  switch (key) {
    case 'ArrowUp':
      return !lines || (one && !cell.value.slice(0, start ?? 0).includes('\n')) ? { row: -1, cell: 0 } : null;
    case 'ArrowDown':
      return !lines || (one && !cell.value.slice(end ?? 0).includes('\n')) ? { row: 1, cell: 0 } : null;
    case 'ArrowLeft':
      return one && start === 0 ? { row: 0, cell: -1 } : null;
    case 'ArrowRight':
      return one && end === (text ? cell.value.length : 0) ? { row: 0, cell: 1 } : null;
    default:
      return null;
  }
}

/** Moves the focus to the next cell of the row, or to the cell of the same name in the next row. True when it moved. */
export function toCell(rows: HTMLElement[], row: number, cell: Cell, step: Step): boolean {
  const cells = (of: HTMLElement) => [
    ...of.querySelectorAll<HTMLElement>('[data-cell]:is(input, textarea, select):not(:disabled)'),
  ];
  const here = rows[row];
  if (!here) return false;
  if (step.cell !== 0) {
    const all = cells(here);
    const next = all[all.indexOf(cell) + step.cell];
    next?.focus();
    return next !== undefined;
  }
  const other = rows[row + step.row];
  const name = cell.dataset.cell;
  const next = other && cells(other).find((one) => one.dataset.cell === name);
  next?.focus();
  return next !== undefined;
}
