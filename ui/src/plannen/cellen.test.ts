import { expect, test } from 'vitest';
import { cellStep, toCell } from './cellen';
import { inMonths, isDay, readTime, toggled } from './momenten';

function rows(): HTMLElement[] {
  document.body.innerHTML = `<ol>
    <li><input type="text" data-cell="doel" value="een"><textarea data-cell="resultaat">a\nb</textarea></li>
    <li><input type="text" data-cell="doel" value="twee"><textarea data-cell="resultaat"></textarea></li>
  </ol>`;
  return [...document.querySelectorAll('li')];
}

test('an arrow walks to the next cell only from the edge of the text', () => {
  const input = rows()[0]!.querySelector('input')!;
  input.setSelectionRange(1, 1);
  expect(cellStep('ArrowRight', input)).toBeNull();
  input.setSelectionRange(3, 3);
  expect(cellStep('ArrowRight', input)).toEqual({ row: 0, cell: 1 });
  input.setSelectionRange(0, 2);
  expect(cellStep('ArrowLeft', input)).toBeNull();
});

test('up and down keep the column, and stay inside a text of several lines', () => {
  const all = rows();
  const area = all[0]!.querySelector('textarea')!;
  area.setSelectionRange(0, 0);
  expect(cellStep('ArrowDown', area)).toBeNull();
  area.setSelectionRange(3, 3);
  const step = cellStep('ArrowDown', area)!;
  expect(toCell(all, 0, area, step)).toBe(true);
  expect(document.activeElement).toBe(all[1]!.querySelector('textarea'));
  expect(toCell(all, 1, all[1]!.querySelector('textarea')!, { row: 1, cell: 0 })).toBe(false);
});

test('a day over some months is the last day where the month has no such day', () => {
  expect(inMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(inMonths('2027-01-06', 12)).toBe('2028-01-06');
  expect([isDay('2027-01-06'), isDay(''), isDay('na de zomer')]).toEqual([true, true, false]);
});

test('choices stand in the order of the list', () => {
  expect(toggled(['was'], 'huis', ['huis', 'was'])).toEqual(['huis', 'was']);
  expect(toggled(['huis', 'was'], 'huis', ['huis', 'was'])).toEqual(['was']);
});

test('a time is read as people type it', () => {
  expect(['9', '9:30', '09.30', '0930'].map(readTime)).toEqual([
    '09:00:00',
    '09:30:00',
    '09:30:00',
    '09:30:00',
  ]);
  expect(['', '24:00', '9:75', 'ochtend'].map(readTime)).toEqual([null, null, null, null]);
});
