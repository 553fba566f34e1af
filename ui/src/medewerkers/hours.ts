/** Hours as people write them, and minutes as the program counts them. */

/** `22,5` or `22:30`: minutes; null when it is neither, undefined when nothing stands there. */
export function toMinutes(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(typed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(typed)) return null;
  return Math.round(Number(typed.replace(',', '.')) * 60);
}

/** `22,5`; what is no quarter of an hour as a clock. */
export function toHours(minutes: number | null): string {
  if (minutes === null) return '';
  if (minutes % 15 !== 0) return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return String(minutes / 60).replace('.', ',');
}
