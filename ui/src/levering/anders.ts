/** What went otherwise than planned: as it is typed, as it is sent, and in words. */
import type { LeveringAfwijking, LeveringInhoud, LeveringRegel } from '../api/types';
import { formatDuration } from '../shared/duur';
import { nl } from './nl';

export type Anders = {
  /** It is not confirmed now. */
  niet: boolean;
  minuten: string;
  soort: string;
  aanwezig: boolean;
  paraaf: string;
  opmerking: string;
};

/** Most minutes of a visit. */
const DAG = 1440;

export const keyOf = ({ bezoek, client }: LeveringRegel): string => `${bezoek.id} ${client}`;

/** As it was confirmed, or else as planned. */
export function begin({ bezoek, levering }: LeveringRegel): Anders {
  return {
    niet: false,
    minuten: String(levering?.minuten ?? bezoek.minuten),
    soort: levering?.soort_tijd ?? 'direct',
    aanwezig: levering?.aanwezig ?? true,
    paraaf: levering?.paraaf ?? '',
    opmerking: levering?.opmerking ?? '',
  };
}

/** The minutes that were typed; null when they are none. */
export function minutesOf(typed: string): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(typed)) return null;
  const n = Number(typed);
  return n >= 1 && n <= DAG ? n : null;
}

export function same(a: Anders, b: Anders): boolean {
  const plain = ({ niet, minuten, soort, aanwezig, paraaf, opmerking }: Anders) =>
    JSON.stringify([niet, minutesOf(minuten), soort, aanwezig, paraaf.trim(), opmerking.trim()]);
  return plain(a) === plain(b);
}

export function sent({ bezoek, client }: LeveringRegel, anders: Anders): LeveringAfwijking {
  return {
    bezoek: bezoek.id,
    client,
    niet: anders.niet,
    minuten: minutesOf(anders.minuten),
    soort_tijd: anders.soort,
    aanwezig: anders.aanwezig,
    paraaf: anders.paraaf.trim(),
    opmerking: anders.opmerking.trim(),
  };
}

/** `45 min, reistijd, cliënt was er niet, paraaf ME, “Het ging goed”`. */
export function words(
  inhoud: Pick<LeveringInhoud, 'minuten' | 'soort_tijd' | 'aanwezig' | 'paraaf' | 'opmerking'>,
): string {
  return [
    formatDuration(inhoud.minuten),
    inhoud.soort_tijd === 'direct' ? null : (nl.soort[inhoud.soort_tijd] ?? inhoud.soort_tijd),
    inhoud.aanwezig ? null : nl.afwezig,
    inhoud.paraaf ? nl.paraafVan(inhoud.paraaf) : null,
    inhoud.opmerking ? `“${inhoud.opmerking}”` : null,
  ]
    .filter(Boolean)
    .join(', ');
}

export function wordsOf(anders: Anders): string {
  return words({
    minuten: minutesOf(anders.minuten) ?? 0,
    soort_tijd: anders.soort,
    aanwezig: anders.aanwezig,
    paraaf: anders.paraaf.trim(),
    opmerking: anders.opmerking.trim(),
  });
}
