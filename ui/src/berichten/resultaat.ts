/** Looks of an outcome: icon, word and colour always together. */
import Ban from '@lucide/svelte/icons/ban';
import Check from '@lucide/svelte/icons/check';
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import Copy from '@lucide/svelte/icons/copy';
import type { Uitkomst } from '../api/types';

export const OUTCOME = {
  verwerkt: { tone: 'ok', icon: Check },
  dubbel: { tone: 'neutral', icon: Copy },
  afgekeurd: { tone: 'late', icon: Ban },
  geweigerd: { tone: 'late', icon: CircleAlert },
} as const satisfies Record<Uitkomst, object>;

/** The name of a file without the folders before it. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

const READABLE = /\.(xml|zip)$/i;

/** Only what can hold messages. */
export function readable(paths: string[]): { good: string[]; other: string[] } {
  return {
    good: paths.filter((path) => READABLE.test(path)),
    other: paths.filter((path) => !READABLE.test(path)),
  };
}
