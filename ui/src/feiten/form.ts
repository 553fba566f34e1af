// What is filled in on the form, and the question that is made of it.
import type { FeitSoortInfo, NieuwFeit, VeldInfo } from '../api/types';
import { parseTime } from '../shared/dates';
import { nl } from './nl';

export type Filled = {
  /** ISO day. */
  op: string;
  /** As typed; may be empty. */
  tijd: string;
  /** Number as text; empty is all of the client's. */
  toewijzing: string;
  velden: Record<string, string>;
  /** As typed, for the fields that take a day and perhaps a time. */
  tijden: Record<string, string>;
};

export type Faults = Record<string, string>;

function moment(day: string, typed: string): string {
  const time = parseTime(typed);
  return time ? `${day}T${time}` : day;
}

function checkField(field: VeldInfo, filled: Filled): string | null {
  const value = (filled.velden[field.naam] ?? '').trim();
  const time = (filled.tijden[field.naam] ?? '').trim();
  if (field.invoer === 'tijdstip' && time) {
    if (!parseTime(time)) return nl.fout.tijd;
    if (!value) return nl.fout.tijdZonderDag;
  }
  if (!value) {
    if (!field.verplicht) return null;
    if (field.invoer === 'datum' || field.invoer === 'tijdstip') return nl.fout.datum;
    return ['keuze', 'lijst', 'ja_nee'].includes(field.invoer) ? nl.fout.kies : nl.fout.leeg;
  }
  return field.invoer === 'getal' && !/^\d+$/.test(value) ? nl.fout.getal : null;
}

/** What is missing or wrong, per field. */
export function check(soort: FeitSoortInfo | undefined, filled: Filled): Faults {
  if (!soort) return { soort: nl.fout.soort };
  const faults: Faults = {};
  if (!filled.op) faults.op = nl.fout.op;
  if (filled.tijd.trim() && !parseTime(filled.tijd)) faults.tijd = nl.fout.tijd;
  for (const field of soort.velden) {
    const fault = checkField(field, filled);
    if (fault) faults[field.naam] = fault;
  }
  return faults;
}

/** The question for `feiten.leg_vast`: empty fields are left out. */
export function question(client: string, soort: FeitSoortInfo, filled: Filled): NieuwFeit {
  const velden: Record<string, string> = {};
  for (const { naam, invoer } of soort.velden) {
    const value = (filled.velden[naam] ?? '').trim();
    if (value) velden[naam] = invoer === 'tijdstip' ? moment(value, filled.tijden[naam] ?? '') : value;
  }
  return {
    client,
    toewijzing: filled.toewijzing ? Number(filled.toewijzing) : null,
    soort: soort.soort,
    op: moment(filled.op, filled.tijd),
    velden,
  };
}
