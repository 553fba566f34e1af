/** How a visit looks and reads. */
import type { BezoekRegel } from '../api/types';
import { formatDate } from '../shared/dates';
import { formatClock } from '../shared/duur';
import { nl } from './nl';

export type Tone = 'plan' | 'soon' | 'late' | 'off';

/** Colour of a visit; its words and signs say the same. */
export function tone(bezoek: BezoekRegel): Tone {
  if (bezoek.stand === 'open') return 'late';
  if (bezoek.stand !== 'gepland') return 'off';
  if (bezoek.tekens.some(({ ernst }) => ernst === 'geblokkeerd')) return 'late';
  return bezoek.tekens.length > 0 ? 'soon' : 'plan';
}

/** `9:00-10:30`, or the part of the day. */
export function time(bezoek: BezoekRegel): string {
  return bezoek.dagdeel ?? `${formatClock(bezoek.begin)}-${formatClock(bezoek.einde)}`;
}

/** Who is visited, or the name of the group. */
export function who(bezoek: BezoekRegel): string {
  return bezoek.groep || bezoek.clienten.map(({ naam }) => naam).join(', ');
}

/** `8:00`, or the part of the day. */
export function start(bezoek: BezoekRegel): string {
  return bezoek.dagdeel ?? formatClock(bezoek.begin);
}

/** `Bos` of `Mw. T. Bos`: there is little room on the board. */
export function surname(naam: string): string {
  return naam.replace(/^(?:Mw\.|Dhr\.)?\s*(?:\p{Lu}\p{Ll}{0,2}\.\s?)+/u, '').trim() || naam;
}

/** Who stands on a visit: who is visited, or who comes. */
export function face(bezoek: BezoekRegel, metWie: boolean): string {
  if (metWie) return bezoek.medewerker_naam ?? bezoek.stand_tekst;
  return bezoek.groep || bezoek.clienten.map(({ naam }) => surname(naam)).join(', ');
}

/** Everything about a visit in words, what stands on it first: for a hint, and for whoever hears it. */
export function words(bezoek: BezoekRegel, metWie = false, ruim = false): string {
  const parts = [
    ruim
      ? `${time(bezoek)} ${metWie ? face(bezoek, true) : who(bezoek)}`
      : `${start(bezoek)} ${face(bezoek, metWie)}`,
    `${formatDate(bezoek.dag)} ${time(bezoek)}`,
    metWie || !bezoek.groep ? bezoek.clienten.map(({ naam }) => naam).join(', ') : null,
    metWie ? null : (bezoek.medewerker_naam ?? nl.zonderMedewerker.toLowerCase()),
    bezoek.stand === 'gepland' ? null : bezoek.stand_tekst,
    ...bezoek.tekens.map(({ zin }) => zin),
    bezoek.gewijzigd && !bezoek.gebeld ? nl.bellen : null,
  ];
  return parts.filter(Boolean).join('. ');
}

/** Somebody has to be called about it. */
export function toCall(bezoek: BezoekRegel): boolean {
  return bezoek.gewijzigd && !bezoek.gebeld;
}
