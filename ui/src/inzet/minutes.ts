import { nl } from './nl';

/** How the planned minutes stand to the assigned ones, in a word with a tone. */
export function minutesMark(
  gepland: number,
  toegewezen: number | null,
): { tone: 'ok' | 'soon' | 'late'; word: string } | null {
  if (toegewezen === null) return null;
  if (gepland === toegewezen) return { tone: 'ok', word: nl.klopt };
  if (gepland < toegewezen) return { tone: 'soon', word: nl.teWeinig(toegewezen - gepland) };
  return { tone: 'late', word: nl.teVeel(gepland - toegewezen) };
}
