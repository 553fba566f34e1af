/** Days, times and choices of a plan: reading and writing them as text. */

/** A line that is a day, or one that is still empty. */
export function isDay(line: string): boolean {
  return line === '' || /^\d{4}-\d{2}-\d{2}$/.test(line);
}

/** The same day so many months later; the last day of the month where there is no such day. */
export function inMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Puts a choice in or out, in the order of the list; what is not of the list stays in front. */
export function toggled(lines: string[], choice: string, order: string[]): string[] {
  const chosen = lines.includes(choice) ? lines.filter((one) => one !== choice) : [...lines, choice];
  return [...chosen.filter((one) => !order.includes(one)), ...order.filter((one) => chosen.includes(one))];
}

/** A time as people type it (`9`, `9:30`, `09.30`, `0930`), as the store keeps it; null when it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
}
