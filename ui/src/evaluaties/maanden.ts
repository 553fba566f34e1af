/** Everybody's evaluations by month, counted. */
import type { EvaluatieRegel } from '../api/types';
import { MONTHS_LONG } from '../shared/dates';

/** A choice above the list, with how many lines it shows. */
export type Group = { id: string; label: string; count: number };

/** Late: the term or the planned day has passed. */
export function isLate({ stand }: EvaluatieRegel): boolean {
  return stand === 'te_laat';
}

/** `2027-04`; what is late belongs to no month any more. */
export function monthOf(regel: EvaluatieRegel): string {
  return isLate(regel) ? 'te_laat' : regel.datum.slice(0, 7);
}

/** The groups in which there is something: late first, then month by month. */
export function groups(regels: EvaluatieRegel[], words: { all: string; late: string }): Group[] {
  const counts = new Map<string, number>();
  for (const regel of regels) {
    const id = monthOf(regel);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const months = [...counts.keys()].filter((id) => id !== 'te_laat').sort();
  const late = counts.get('te_laat') ?? 0;
  return [
    { id: '', label: words.all, count: regels.length },
    ...(late > 0 ? [{ id: 'te_laat', label: words.late, count: late }] : []),
    ...months.map((id) => ({ id, label: monthName(id), count: counts.get(id) ?? 0 })),
  ];
}

/** `april 2027` */
function monthName(id: string): string {
  const [year = '', month = ''] = id.split('-');
  return `${MONTHS_LONG[Number(month) - 1] ?? month} ${year}`;
}
