// Absences and visits in words, the same everywhere in this area.
import type { AfwezigheidVelden, BelRegel, BezoekRegel, KandidaatRegel, VervangKeuze } from '../api/types';
import { formatDate, formatShort } from '../shared/dates';
import { minuteOf } from '../shared/duur';
import { nl } from './nl';

/** `ma 11 jan 2027 tot en met do 14 jan 2027, vanaf 12:00`. */
export function when({ van, tot, deel_van, deel_tot }: AfwezigheidVelden): string {
  const days = tot === null ? nl.totOnbekend(formatDate(van)) : nl.periode(formatDate(van), formatDate(tot));
  const [from, to] = partOf(deel_van, deel_tot);
  return from || to ? `${days}, ${nl.deel(from, to)}` : days;
}

/** A part of the day without what says nothing: from its beginning, until its end. */
export const partOf = (van: string, tot: string): [van: string, tot: string] =>
  van === '' && tot === '' ? ['', ''] : [van === '00:00' ? '' : van, tot === '24:00' ? '' : tot];

/** `ma 11 jan`. */
export const dayOf = (iso: string): string => `${formatDate(iso).slice(0, 2)} ${formatShort(iso)}`;

/** Who are visited. */
export const whoOf = ({ clienten, groep }: BezoekRegel): string =>
  nl.samen(groep, clienten.map(({ naam }) => naam).join(', '));

/** The visit in a line: `ma 11 jan om 9:00, Mw. Bos`. */
export const visitOf = (bezoek: BezoekRegel): string =>
  `${dayOf(bezoek.dag)} ${bezoek.tijd}, ${whoOf(bezoek)}`;

export const isOpen = ({ stand }: BezoekRegel): boolean => stand === 'open';

/** A candidate for a visit as the program takes it over: at another time only when it would begin then. */
export const choiceOf = (bezoek: BezoekRegel, { medewerker, om }: KandidaatRegel): VervangKeuze => ({
  bezoek: bezoek.id,
  medewerker,
  om: minuteOf(om) === bezoek.begin ? '' : om,
});

/** Said elsewhere already, or nothing to say. */
const silent = ({ factor, punten }: KandidaatRegel['redenen'][number]): boolean =>
  factor === 'waarschuwing' || (punten === 0 && (factor === 'meerwerk' || factor === 'verschoven'));

/** Why somebody, in one line. */
export const whyOf = ({ redenen }: KandidaatRegel): string =>
  redenen
    .filter((one) => !silent(one))
    .map(({ zin }, index) => (index === 0 ? zin : zin.charAt(0).toLowerCase() + zin.slice(1)))
    .join(' · ');

/** Most visits that are named in the log; a long absence has more than anybody reads. */
const NAMED = 8;

/** What was told on the telephone, for who reads it later. */
export function toldOf({ wat }: BelRegel): string {
  const rest = wat.length - NAMED;
  return [...wat.slice(0, NAMED), ...(rest > 0 ? [nl.nogMeer(rest)] : [])].join(' ');
}
