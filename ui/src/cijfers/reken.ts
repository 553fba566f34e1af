/** Whole percentage of a part; null when there is nothing to take part of. All is only all when it is. */
export function share(part: number, all: number): number | null {
  if (all === 0) return null;
  const whole = Math.round((100 * part) / all);
  return whole === 100 && part < all ? 99 : whole;
}
