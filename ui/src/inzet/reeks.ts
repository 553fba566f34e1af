// The form of visits that come round: from the program to the fields and back.
import type { ReeksRegel, ReeksVelden } from '../api/types';
import { minuteOf } from '../shared/duur';
import { nl } from './nl';

export type Deelnemer = {
  toewijzing: string;
  naam: string;
  /** Was already in the group: taken out in the dossier of that client. */
  vast: boolean;
};

export type Filled = {
  dag: string;
  omDe: string;
  /** Empty is at a fixed time. */
  dagdeel: string;
  om: string;
  minuten: string;
  van: string;
  tot: string;
  medewerker: string;
  naam: string;
  groep: boolean;
  groepNaam: string;
  plaats: string;
  deelnemers: Deelnemer[];
};

export const fresh = (toewijzing: string, client: string, van: string): Filled => ({
  dag: 'ma',
  omDe: '1',
  dagdeel: '',
  om: '',
  minuten: '',
  van,
  tot: '',
  medewerker: '',
  naam: '',
  groep: false,
  groepNaam: '',
  plaats: '',
  deelnemers: [{ toewijzing, naam: client, vast: false }],
});

/** Whose dossier is open. */
export type Eigen = { toewijzing: string; naam: string };

/** Who are visited. Names stand in their own order, so only the client of this dossier is known by name. */
function deelnemers({ velden, clienten }: ReeksRegel, eigen: Eigen): Deelnemer[] {
  const at = clienten.indexOf(eigen.naam);
  const names = clienten.filter((_, index) => index !== at);
  const others = velden.toewijzingen.filter((one) => one !== eigen.toewijzing);
  return [
    { ...eigen, vast: false },
    ...others.map((toewijzing, index) => ({ toewijzing, naam: names[index] ?? '', vast: true })),
  ];
}

/** A series as it is, to be changed from a day on. */
export const filledOf = (reeks: ReeksRegel, van: string, eigen: Eigen): Filled => {
  const { velden, medewerker_naam } = reeks;
  return {
    dag: velden.dag,
    omDe: String(velden.om_de),
    dagdeel: velden.dagdeel ?? '',
    om: velden.om,
    minuten: String(velden.minuten),
    van: velden.van > van ? velden.van : van,
    tot: velden.tot ?? '',
    medewerker: velden.medewerker ?? '',
    naam: velden.medewerker ? (medewerker_naam ?? '') : '',
    groep: velden.toewijzingen.length > 1 || velden.groep !== '',
    groepNaam: velden.groep,
    plaats: velden.plaats,
    deelnemers: deelnemers(reeks, eigen),
  };
};

export type Faults = Partial<Record<'om' | 'minuten' | 'van' | 'medewerker' | 'groep', string>>;

export function check(filled: Filled): Faults {
  const faults: Faults = {};
  const needed = filled.dagdeel === '';
  if ((needed || filled.om !== '') && minuteOf(filled.om) === null) faults.om = nl.omFout;
  if (!/^\d+$/.test(filled.minuten) || Number(filled.minuten) < 5 || Number(filled.minuten) > 1440)
    faults.minuten = nl.duurFout;
  if (filled.van === '') faults.van = nl.vanLeeg;
  if (filled.naam.trim() !== '' && filled.medewerker === '') faults.medewerker = nl.kiesMedewerker;
  if (filled.groep && filled.deelnemers.length > 1 && filled.groepNaam.trim() === '')
    faults.groep = nl.groepFout;
  return faults;
}

export const question = (filled: Filled, eigen: string): ReeksVelden => ({
  dag: filled.dag,
  om_de: Number(filled.omDe),
  dagdeel: filled.dagdeel || null,
  om: filled.om,
  minuten: Number(filled.minuten),
  van: filled.van,
  tot: filled.tot || null,
  medewerker: filled.medewerker || null,
  toewijzingen: filled.groep ? filled.deelnemers.map(({ toewijzing }) => toewijzing) : [eigen],
  groep: filled.groep ? filled.groepNaam : '',
  plaats: filled.plaats,
});
