// Tells the program that somebody is here, so that it locks when nobody is. At most once in half a minute.
import { rpc } from '../platform';

const QUIET = 30_000;
let last = 0;

export function touched(): void {
  if (Date.now() - last < QUIET) return;
  last = Date.now();
  void rpc('toegang.actief', {}).catch(() => undefined);
}

/** Tells at once: the window was just opened. */
export function opened(): void {
  last = 0;
  touched();
}
