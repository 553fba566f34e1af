const FIRST = 6;
const LAST = 20;

/** The times to choose from, by the half hour; one that was set elsewhere stands among them. */
export function tijden(om: string): string[] {
  const all = Array.from({ length: (LAST - FIRST) * 2 + 1 }, (_, half) => {
    const hour = String(FIRST + Math.floor(half / 2)).padStart(2, '0');
    return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
  });
  return [...new Set([...all, om])].sort();
}
