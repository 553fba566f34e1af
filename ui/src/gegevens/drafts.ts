/** Forms that were left half filled, by client and form; only in memory. */
const drafts = new Map<string, unknown>();

export function keepDraft(key: string, form: unknown): void {
  drafts.set(key, form);
}

export function draftOf<T>(key: string): T | null {
  return (drafts.get(key) as T | undefined) ?? null;
}

export function dropDraft(key: string): void {
  drafts.delete(key);
}
