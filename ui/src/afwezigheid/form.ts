// The form of absences: one or many at once.
import type { AfwezigheidVelden } from '../api/types';
import { nl } from './nl';
import { partOf } from './words';

export type Regel = {
  medewerker: string;
  naam: string;
  van: string;
  tot: string;
  deels: boolean;
  deelVan: string;
  deelTot: string;
};

export type Filled = { soort: string; regels: Regel[] };

/** Another line: with the days of the one before, because who goes together goes at once. */
export const nextLine = (before: Regel | undefined, today: string): Regel => ({
  medewerker: '',
  naam: '',
  van: before?.van ?? today,
  tot: before?.tot ?? '',
  deels: false,
  deelVan: '',
  deelTot: '',
});

export type Faults = Partial<Record<'medewerker' | 'van', string>>[];

export const check = (regels: Regel[]): Faults =>
  regels.map(({ medewerker, van }) => ({
    ...(medewerker ? {} : { medewerker: nl.kiesWie }),
    ...(van ? {} : { van: nl.eersteDagLeeg }),
  }));

export const velden = (soort: string, regel: Regel): AfwezigheidVelden => ({
  medewerker: regel.medewerker,
  soort,
  van: regel.van,
  tot: regel.tot || null,
  deel_van: regel.deels ? regel.deelVan : '',
  deel_tot: regel.deels ? regel.deelTot : '',
});

export const lineOf = (velden: AfwezigheidVelden, naam: string): Regel => {
  const [deelVan, deelTot] = partOf(velden.deel_van, velden.deel_tot);
  return {
    medewerker: velden.medewerker,
    naam,
    van: velden.van,
    tot: velden.tot ?? '',
    deels: velden.deel_van !== '' || velden.deel_tot !== '',
    deelVan,
    deelTot,
  };
};
