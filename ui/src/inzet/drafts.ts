// What was typed and not yet saved, per form: closing the panel loses nothing.
const kept = new Map<string, unknown>();

export const draftOf = <T>(form: string): T | null => (kept.get(form) as T | undefined) ?? null;
export const keepDraft = (form: string, filled: unknown): void => void kept.set(form, filled);
export const dropDraft = (form: string): void => void kept.delete(form);
