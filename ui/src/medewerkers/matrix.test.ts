import { expect, test } from 'vitest';
import { columnsOf } from './matrix';

const kolom = (contract: string, product: string) => ({
  contract,
  kort: contract.toUpperCase(),
  product,
  naam: product,
});

test('a contract is one column until it is chosen: then each product is one', () => {
  const all = [kolom('a', 'x'), kolom('b', 'y'), kolom('b', 'z')];
  expect(columnsOf(all, false)).toEqual([
    { id: 'a', label: 'A', indexes: [0] },
    { id: 'b', label: 'B', indexes: [1, 2] },
  ]);
  expect(columnsOf(all, true).map(({ label, indexes }) => [label, indexes])).toEqual([
    ['x', [0]],
    ['y', [1]],
    ['z', [2]],
  ]);
});
