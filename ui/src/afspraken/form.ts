// What is filled in on the form, and the question that is made of it.
import type { AfspraakInhoud, AfspraakRegel } from '../api/types';
import { parseTime } from '../shared/dates';
import { nl } from './nl';

export type Filled = {
  soort: string;
  /** ISO day. */
  dag: string;
  /** As typed; may be empty. */
  tijd: string;
  minuten: string;
  plaats: string;
  waar: string;
  met: string;
  collega: string;
  /** Number as text; empty is all of the client's. */
  toewijzing: string;
  notitie: string;
};

export type Faults = Partial<Record<keyof Filled, string>>;

export function empty(soort: string, ik: string, toewijzing: string): Filled {
  return {
    soort,
    dag: '',
    tijd: '',
    minuten: '60',
    plaats: 'thuis',
    waar: '',
    met: '',
    collega: ik,
    toewijzing,
    notitie: '',
  };
}

/** The form as an appointment was recorded. */
export function filledOf({ inhoud, dag, tijd }: AfspraakRegel): Filled {
  return {
    soort: inhoud.soort,
    dag,
    tijd: tijd ?? '',
    minuten: inhoud.minuten === null ? '' : String(inhoud.minuten),
    plaats: inhoud.plaats,
    waar: inhoud.waar,
    met: inhoud.met,
    collega: inhoud.collega ?? '',
    toewijzing: inhoud.toewijzing === null ? '' : String(inhoud.toewijzing),
    notitie: inhoud.notitie,
  };
}

/** What is missing or wrong, per field. */
export function check(filled: Filled): Faults {
  const faults: Faults = {};
  if (!filled.soort) faults.soort = nl.fout.soort;
  if (!filled.dag) faults.dag = nl.fout.dag;
  if (filled.tijd.trim() && !parseTime(filled.tijd)) faults.tijd = nl.fout.tijd;
  const minuten = filled.minuten.trim();
  if (minuten && (!/^\d{1,4}$/.test(minuten) || Number(minuten) < 1 || Number(minuten) > 1440))
    faults.minuten = nl.fout.minuten;
  return faults;
}

/** A day, or a day and a time. */
export function moment(dag: string, tijd: string): string {
  const time = parseTime(tijd);
  return time ? `${dag}T${time}` : dag;
}

export function question(filled: Filled): AfspraakInhoud {
  return {
    toewijzing: filled.toewijzing ? Number(filled.toewijzing) : null,
    soort: filled.soort,
    op: moment(filled.dag, filled.tijd),
    minuten: filled.minuten.trim() ? Number(filled.minuten) : null,
    plaats: filled.plaats,
    waar: filled.waar,
    met: filled.met,
    collega: filled.collega || null,
    notitie: filled.notitie,
  };
}

// Half-filled forms: leaving one asks nothing and loses nothing. Only in memory: gone when the program stops.
const drafts = new Map<string, Filled>();

export const keepDraft = (client: string, filled: Filled): unknown => drafts.set(client, filled);
export const draftOf = (client: string): Filled | null => drafts.get(client) ?? null;
export const dropDraft = (client: string): unknown => drafts.delete(client);
