import { expect, test } from 'vitest';
import type { ToezichtPunt } from '../api/types';
import { onder } from './toezicht';

const punt = (soort: string, dagen: number | null) => ({ soort, dagen }) as ToezichtPunt;

test('a card shows exactly what it counts', () => {
  expect(onder(null, punt('vertrekt', 3))).toBe(true);
  expect(onder('mag_niet', punt('mag_niet', null))).toBe(true);
  expect(onder('mag_niet', punt('ontbreekt', null))).toBe(false);
  expect(onder('binnen_30', punt('verloopt', 30))).toBe(true);
  expect(onder('binnen_30', punt('verloopt', 31))).toBe(false);
  expect(onder('binnen_60', punt('verloopt', 30))).toBe(true);
  // Who leaves within a month is no paper that ends.
  expect(onder('binnen_30', punt('vertrekt', 3))).toBe(false);
});
