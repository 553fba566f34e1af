// Looking for words in the rules of a contract, and choosing rows of the comparison.
import type { OnderwerpBlok, RegelBlad, VergelijkRij } from '../api/types';

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function words(regel: RegelBlad, label: string): string {
  const { id, titel, zin, bron, citaat, soort_label, geldt, toelichting, wat_nu, rol, herkomst } = regel;
  return fold(
    [label, id, titel, zin, bron, citaat, soort_label, geldt, toelichting, wat_nu, rol, herkomst].join(' '),
  );
}

/** Topics with the rules that hold every word; topics without one are left out, silent topics too. */
export function filterTopics(topics: OnderwerpBlok[], zoek: string): OnderwerpBlok[] {
  const wanted = fold(zoek).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return topics;
  return topics
    .map((topic) => ({
      ...topic,
      regels: topic.regels.filter((regel) => {
        const all = words(regel, topic.label);
        return wanted.every((word) => all.includes(word));
      }),
    }))
    .filter((topic) => topic.regels.length > 0);
}

export const countRules = (topics: OnderwerpBlok[]): number =>
  topics.reduce((sum, { regels }) => sum + regels.length, 0);

/** Rows to show: all, or only those where the contracts differ. */
export function filterRows(rows: VergelijkRij[], alleenVerschillen: boolean): VergelijkRij[] {
  return alleenVerschillen ? rows.filter(({ verschilt }) => verschilt) : rows;
}

/** A rule that does not come from the contract itself says so. */
export const fromElsewhere = (herkomst: string): boolean =>
  herkomst !== '' && fold(herkomst) !== 'uit het contract';
