/** Where everything stands on the board: rows, days and heights. No drawing. */
import type { BezoekRegel, Bord, BordAfwezig, BordRij } from '../api/types';
import { addDays, mondayOf } from '../shared/dates';
import { formatClock } from '../shared/duur';

/** Heights in rem. */
export const CHIP = 1.75;
export const GAP = 0.25;
const LOWEST = 3.5;
const PAD = 0.375;

export type Per = 'medewerker' | 'client';

/** A row of the board. The first, with `rij` null, is the lane of what has no worker. */
export type Row = {
  key: string;
  rij: BordRij | null;
  /** Visits by day, in order of time. */
  cells: BezoekRegel[][];
  top: number;
  height: number;
};

/** Rows with their places; `small` shows sums only, so that all rows are equally high. */
export function arrange(bord: Bord, per: Per, small: boolean): { lane: Row; rows: Row[]; height: number } {
  const days = new Map(bord.dagen.map(({ dag }, index) => [dag, index]));
  const empty = (): BezoekRegel[][] => bord.dagen.map(() => []);
  const lane = empty();
  const of = new Map(bord.rijen.map(({ id }) => [id, empty()]));
  for (const bezoek of bord.bezoeken) {
    const day = days.get(bezoek.dag);
    if (day === undefined) continue;
    if (bezoek.stand === 'open') lane[day]?.push(bezoek);
    const ids = per === 'medewerker' ? [bezoek.medewerker] : bezoek.clienten.map(({ client }) => client);
    for (const id of ids) if (id) of.get(id)?.[day]?.push(bezoek);
  }
  let top = 0;
  const rows = bord.rijen.map((rij) => {
    const cells = of.get(rij.id) ?? empty();
    const height = small ? LOWEST : heightOf(cells);
    const row = { key: rij.id, rij, cells, top, height };
    top += height;
    return row;
  });
  return {
    lane: { key: 'zonder', rij: null, cells: lane, top: 0, height: heightOf(lane) },
    rows,
    height: top,
  };
}

function heightOf(cells: BezoekRegel[][]): number {
  const most = Math.max(0, ...cells.map(({ length }) => length));
  return Math.max(LOWEST, 2 * PAD + most * (CHIP + GAP) - GAP);
}

/** Rows that are in sight between two heights, with some around them. */
export function visible(rows: readonly Row[], from: number, to: number, around = 4): [number, number] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.top + row.height <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  for (let row = rows[end]; row && row.top < to; row = rows[end]) end++;
  return [Math.max(0, low - around), Math.min(rows.length, end + around)];
}

/** Why somebody is away on a day; null is not. */
export function away(rij: BordRij, dag: string): BordAfwezig | null {
  return rij.afwezig.find(({ van, tot }) => van <= dag && (tot === null || dag <= tot)) ?? null;
}

/** Whether somebody told the hours they work, and this is no such day. */
export function off(rij: BordRij, weekdag: string): boolean {
  return rij.beschikbaar.length > 0 && !rij.beschikbaar.some(({ dag }) => dag === weekdag);
}

/** When the parts of a day begin: what a visit without a wish begins at. */
const PARTS: Record<string, number> = { ochtend: 7 * 60, middag: 12 * 60 + 30, avond: 17 * 60 + 30 };

/** The time of a visit as it is typed: fixed, or the client's wish within a part of the day; empty is no wish. */
export function typed({ dagdeel, begin }: BezoekRegel): string {
  return dagdeel !== null && PARTS[dagdeel] === begin ? '' : formatClock(begin);
}

/** The number of an ISO week. */
export function weekNumber(dag: string): number {
  const thursday = new Date(`${addDays(mondayOf(dag), 3)}T00:00:00Z`);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / (7 * 24 * 3600 * 1000)) + 1;
}

/** `ma` to `zo`. */
export function weekday(dag: string): string {
  return ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'][new Date(`${dag}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Minutes of visits that go on. */
export function minutes(bezoeken: readonly BezoekRegel[]): number {
  return bezoeken
    .filter(({ stand }) => stand === 'gepland' || stand === 'open')
    .reduce((som, { minuten }) => som + minuten, 0);
}
