// What was typed and not yet saved, by absence: going to another part of the screen loses nothing.
const kept = new Map<string, string>();

export const draftOf = (afwezigheid: string): string => kept.get(afwezigheid) ?? '';
export const keepDraft = (afwezigheid: string, tekst: string): void => void kept.set(afwezigheid, tekst);
