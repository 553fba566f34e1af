// The form of a profile: which fields a rule has, and how they are text in the profile.
import type {
  Keuze,
  ProfielFoutRegel,
  ProfielGevolg,
  ProfielVorm,
  RegelInvoer,
  RegelVormen,
  VormVeld,
} from '../api/types';
import { formatNumber } from '../shared/dates';

export const leegProfiel = (): ProfielVorm => ({ kop: {}, producten: [], regels: [] });

/** The fields of a rule: what must be filled in first, then the rest. */
export function velden(vormen: RegelVormen, soort: string): { eerst: VormVeld[]; meer: VormVeld[] } {
  const own = vormen.soorten.find((vorm) => vorm.soort === soort)?.velden ?? [];
  const all = [...vormen.gemeenschappelijk, ...own].filter(
    (veld, index, list) => list.findIndex(({ sleutel }) => sleutel === veld.sleutel) === index,
  );
  return { eerst: all.filter(({ verplicht }) => verplicht), meer: all.filter(({ verplicht }) => !verplicht) };
}

/** Fills in a field; an empty one is not in the profile. */
export function vul(record: Record<string, string>, sleutel: string, waarde: string): void {
  if (waarde.trim() === '') delete record[sleutel];
  else record[sleutel] = waarde;
}

/** Written by hand: a table, a list, or a word that is none of the choices. */
export function zelfGetypt(waarde: string, keuzes: Keuze[]): boolean {
  return waarde !== '' && !keuzes.some((keuze) => keuze.waarde === waarde);
}

/** A table or a list is written on more lines. */
export const isTabel = (waarde: string): boolean => /^\s*[{[]/.test(waarde);

/** `["0160", "0175"]` as `0160, 0175`; anything else stays as it is. */
export function lijstTekst(waarde: string): string {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(waarde)?.[1];
  if (inner === undefined) return waarde;
  const parts = inner
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.every((part) => /^"[^"]*"$/.test(part))
    ? parts.map((part) => part.slice(1, -1)).join(', ')
    : waarde;
}

/** `0160, 0175` as `["0160", "0175"]`. */
export function lijstWaarde(tekst: string): string {
  if (isTabel(tekst)) return tekst;
  const parts = tekst.split(/[\s,;]+/).filter(Boolean);
  return parts.length === 0 ? '' : `[${parts.map((part) => `"${part.replaceAll('"', '')}"`).join(', ')}]`;
}

/** An id that no other rule has: `ZW-12`, `ZW-12-2`. */
export function vrijId(id: string, regels: RegelInvoer[]): string {
  const taken = new Set(regels.map((regel) => regel.velden.id));
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}

export function kopie(regel: RegelInvoer, regels: RegelInvoer[]): RegelInvoer {
  const velden = { ...regel.velden };
  if (velden.id) velden.id = vrijId(velden.id, regels);
  return { soort: regel.soort, velden };
}

/** The faults of one rule, or of the head: sentence by key. */
export function foutenVan(fouten: ProfielFoutRegel[], regel: number | null): Record<string, string> {
  return Object.fromEntries(
    fouten.filter((fout) => fout.regel === regel).map(({ sleutel, zin }) => [sleutel, zin]),
  );
}

/** `37 datums verschuiven, 4 komen erbij, 2 vervallen`; empty when nothing does. */
export function gevolgZin({ verschoven, nieuw, weg }: ProfielGevolg): string {
  const parts = (
    [
      [verschoven, 'verschuift', 'verschuiven'],
      [nieuw, 'komt erbij', 'komen erbij'],
      [weg, 'vervalt', 'vervallen'],
    ] as const
  ).filter(([n]) => n > 0);
  return parts
    .map(([n, one, more], index) => {
      const noun = index > 0 ? '' : n === 1 ? ' datum' : ' datums';
      return `${formatNumber(n)}${noun} ${n === 1 ? one : more}`;
    })
    .join(', ');
}
