/** The texts that belong to a control, for `aria-describedby`. */
export function describedBy(id: string, error?: string | null, hint?: string | null): string | undefined {
  const ids = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
