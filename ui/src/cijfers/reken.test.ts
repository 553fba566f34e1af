import { expect, it } from 'vitest';
import { share } from './reken';

it('is a whole percentage, and only all when it is all', () => {
  expect(share(2, 3)).toBe(67);
  expect(share(999, 1000)).toBe(99);
  expect(share(4, 4)).toBe(100);
  expect(share(0, 4)).toBe(0);
  expect(share(0, 0)).toBeNull();
});
