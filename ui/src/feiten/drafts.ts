// Half-filled forms: leaving one asks nothing and loses nothing. Per client and per kind of fact, so that a form opened
// for something else does not start with the wrong day. Only in memory: they are gone when the program stops.
import type { Filled } from './form';

const drafts = new Map<string, { last: string; kinds: Map<string, Filled> }>();

export function keepDraft(client: string, soort: string, filled: Filled): void {
  const own = drafts.get(client) ?? { last: soort, kinds: new Map<string, Filled>() };
  own.last = soort;
  own.kinds.set(soort, filled);
  drafts.set(client, own);
}

export function draftOf(client: string, soort: string): Filled | null {
  return drafts.get(client)?.kinds.get(soort) ?? null;
}

/** The kind that was being filled in last. */
export function lastKind(client: string): string | null {
  return drafts.get(client)?.last ?? null;
}

export function dropDraft(client: string, soort: string): void {
  const own = drafts.get(client);
  if (!own) return;
  own.kinds.delete(soort);
  const [next] = own.kinds.keys();
  if (next === undefined) drafts.delete(client);
  else if (own.last === soort) own.last = next;
}
