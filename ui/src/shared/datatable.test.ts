import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { expect, test } from 'vitest';
import DataTable from './DataTable.svelte';

const cell = createRawSnippet<[string, string, boolean]>((item) => ({
  render: () => `<span>${item()}</span>`,
}));

function table(count: number) {
  const items = Array.from({ length: count }, (_, index) => `regel-${index}`);
  const entered: string[] = [];
  render(DataTable<string>, {
    label: 'Lijst',
    items,
    rowKey: (item: string) => item,
    columns: [{ id: 'naam', label: 'Naam', width: '1fr' }],
    cell,
    onenter: (item: string) => void entered.push(item),
  });
  const grid = screen.getByRole('grid', { name: 'Lijst' });
  const viewport = grid.parentElement as HTMLElement;
  const rows = () => [...grid.querySelectorAll<HTMLElement>('[data-row]')];
  const scroll = async (to: number) => {
    viewport.scrollTop = to;
    await fireEvent.scroll(viewport);
    await tick();
  };
  return { grid, rows, scroll, entered };
}

test('rows that scroll out of view come back as others, and none is made anew', async () => {
  const { rows, scroll } = table(500);
  const before = new Set(rows());
  await scroll(54 * 200);
  const after = rows();
  expect(after.some((row) => row.dataset.row === 'regel-200')).toBe(true);
  expect(after.every((row) => before.has(row))).toBe(true);
  expect(after.map((row) => Number(row.dataset.index))).toEqual(after.map((_, n) => 194 + n));
});

test('a row that became another item does not hold the focus: Enter and arrows go on from what was chosen', async () => {
  const { grid, rows, scroll, entered } = table(500);
  const third = rows()[3] as HTMLElement;
  await fireEvent.click(third);
  third.focus();
  await scroll(54 * 200);
  expect(document.activeElement).toBe(grid);
  await fireEvent.keyDown(grid, { key: 'Enter' });
  expect(entered).toEqual(['regel-3']);
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  await tick();
  expect((document.activeElement as HTMLElement).dataset.row).toBe('regel-4');
});
