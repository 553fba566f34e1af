// Dates as people read and type them. All dates in the program are ISO strings: `2027-04-07`.

const DAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];
const DAYS_LONG = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
export const MONTHS_LONG = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

type Parts = { year: number; month: number; day: number; weekday: number };

function split(iso: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { year, month, day, weekday: date.getUTCDay() };
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** `2027-04-07`; null when there is no such day. */
export function toIso(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return split(iso) ? iso : null;
}

/** `wo 7 apr 2027`; text that is no date comes back as it is. */
export function formatDate(iso: string): string {
  const parts = split(iso);
  if (!parts) return iso;
  return `${DAYS[parts.weekday]} ${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}`;
}

/** `7 apr`. */
export function formatShort(iso: string): string {
  const parts = split(iso);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]}` : iso;
}

/** `7 apr 2027`. */
export function formatMedium(iso: string): string {
  const parts = split(iso);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}` : iso;
}

/** `woensdag 7 april 2027`. */
export function formatLong(iso: string): string {
  const parts = split(iso);
  if (!parts) return iso;
  return `${DAYS_LONG[parts.weekday]} ${parts.day} ${MONTHS_LONG[parts.month - 1]} ${parts.year}`;
}

/** `wo 7 apr 2027, 09:00` for a moment; a day without a time stays a day. */
export function formatMoment(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso);
  return time ? `${formatDate(iso)}, ${time[1]}` : formatDate(iso);
}

/**
 * Reads what somebody typed: `7-4-2027`, `7/4/27`, `7 apr`, `wo 7 april 2027`, `07042027`, `2027-04-07`, `vandaag`.
 * Without a year it takes the year that puts the day nearest to today. Null when it is no date.
 */
export function parseDate(typed: string, today: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+(?=\d)/, '')
    .replace(/\s+/g, ' ');
  if (!text) return null;
  if (text === 'vandaag') return today;
  if (text === 'gisteren') return addDays(today, -1);
  if (text === 'morgen') return addDays(today, 1);

  let found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (found) return toIso(Number(found[1]), Number(found[2]), Number(found[3]));

  found = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (found) return toIso(Number(found[3]), Number(found[2]), Number(found[1]));

  found = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?$/.exec(text);
  if (found) return withYear(found[3], Number(found[2]), Number(found[1]), today);

  found = /^(\d{1,2})[-. ]?([a-z]+)\.?(?:[-. ](\d{2}|\d{4}))?$/.exec(text);
  if (found) {
    const month = monthOf(found[2] ?? '');
    if (month) return withYear(found[3], month, Number(found[1]), today);
  }
  return null;
}

function monthOf(word: string): number | null {
  if (word === 'maa' || word === 'maart' || word === 'mrt') return 3;
  if (word === 'sept') return 9;
  if (word.length < 3) return null;
  const index = MONTHS_LONG.findIndex((month) => month.startsWith(word));
  return index < 0 ? null : index + 1;
}

function withYear(typed: string | undefined, month: number, day: number, today: string): string | null {
  const now = split(today);
  if (typed?.length === 4) return toIso(Number(typed), month, day);
  if (typed?.length === 2) {
    // Two digits: 2000s, unless that lies more than twenty years ahead.
    const year = 2000 + Number(typed);
    return toIso(now && year > now.year + 20 ? year - 100 : year, month, day);
  }
  if (!now) return null;
  const candidates = [now.year, now.year - 1, now.year + 1]
    .map((year) => toIso(year, month, day))
    .filter((iso): iso is string => iso !== null);
  candidates.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return candidates[0] ?? null;
}

/** `9:00` or `14.30` as `09:00`; null when it is no time. */
export function parseTime(typed: string): string | null {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim());
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null;
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2]}`;
}

/** A day later or earlier. */
export function addDays(iso: string, days: number): string {
  const parts = split(iso);
  if (!parts) return iso;
  return new Date(Date.UTC(parts.year, parts.month - 1, parts.day + days)).toISOString().slice(0, 10);
}

/** `10.000`. */
export function formatNumber(n: number): string {
  return n.toLocaleString('nl-NL');
}

/** 1536 bytes as `1,5 kB`. */
export function formatSize(bytes: number): string {
  const [n, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${n.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} ${unit}`;
}

/** How many days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [split(from), split(to)];
  if (!a || !b) return 0;
  return Math.round(
    (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000,
  );
}

/** `1 dag te laat`, `vandaag`, `morgen`, `over 2 dagen`. Negative is late. */
export function dagen(days: number): string {
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days > 1) return `over ${days} dagen`;
  return days === -1 ? '1 dag te laat' : `${-days} dagen te laat`;
}

/** The Monday of the week of a day. */
export function mondayOf(iso: string): string {
  const weekday = split(iso)?.weekday ?? 1;
  return addDays(iso, weekday === 0 ? -6 : 1 - weekday);
}

/** `maandag 7 apr`. */
export function formatWeekday(iso: string): string {
  const parts = split(iso);
  return parts ? `${DAYS_LONG[parts.weekday]} ${parts.day} ${MONTHS[parts.month - 1]}` : iso;
}
