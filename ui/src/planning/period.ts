/** Which days the board shows, and how the address says so. */
import type { BordVraag } from '../api/types';
import { addDays, formatMedium, formatShort, mondayOf } from '../shared/dates';
import { weekNumber, type Per } from './layout';
import { nl } from './nl';

export type Span = 1 | 7 | 28;
export type Period = { van: string; dagen: Span; per: Per };

/** Reads it; a week and four weeks begin on a Monday. */
export function period(params: URLSearchParams, today: string): Period {
  const dagen = ([1, 28] as const).find((n) => params.get('dagen') === String(n)) ?? 7;
  const asked = params.get('van') ?? '';
  const dag = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today;
  return {
    van: dagen === 1 ? dag : mondayOf(dag),
    dagen,
    per: params.get('per') === 'client' ? 'client' : 'medewerker',
  };
}

export function step({ van, dagen }: Period, way: -1 | 1): string {
  return addDays(van, way * dagen);
}

/** `week 2 · 11 jan t/m 17 jan 2027`. */
export function title({ van, dagen }: Period): string {
  if (dagen === 1) return formatMedium(van);
  const tot = addDays(van, dagen - 1);
  const weeks =
    dagen === 7 ? nl.week(weekNumber(van)) : `${nl.week(weekNumber(van))}-${String(weekNumber(tot))}`;
  return `${weeks} · ${formatShort(van)} t/m ${formatMedium(tot)}`;
}

export function question({ van, dagen, per }: Period, zoek: string): BordVraag {
  return { van, dagen, per, zoek: zoek.trim(), alleen: [] };
}
