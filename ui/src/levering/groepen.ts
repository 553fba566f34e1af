/** A week by worker or by client. */
import type { LeveringRegel, LeveringVraag } from '../api/types';
import { addDays } from '../shared/dates';

export type Per = 'medewerker' | 'client';
export type Groep = {
  /** Who; empty for visits that nobody was to make. */
  id: string;
  naam: string;
  regels: LeveringRegel[];
  /** How many are still to be confirmed. */
  nog: number;
  /** Minutes of visits that were to go on, and minutes that were delivered. */
  gepland: number;
  geleverd: number;
};

/** By name; what nobody was to make comes last. */
export function groepen(regels: readonly LeveringRegel[], per: Per, zonder: string): Groep[] {
  const found = new Map<string, Groep>();
  for (const regel of regels) {
    const { bezoek } = regel;
    const id = per === 'client' ? regel.client : (bezoek.medewerker ?? '');
    const naam = per === 'client' ? regel.client_naam : (bezoek.medewerker_naam ?? zonder);
    const groep = found.get(id) ?? { id, naam, regels: [], nog: 0, gepland: 0, geleverd: 0 };
    groep.regels.push(regel);
    if (regel.stand === 'nog') groep.nog += 1;
    if (bezoek.stand === 'gepland' || bezoek.stand === 'open') groep.gepland += bezoek.minuten;
    groep.geleverd += regel.levering?.minuten ?? 0;
    found.set(id, groep);
  }
  return [...found.values()].sort(
    (a, b) => Number(a.id === '') - Number(b.id === '') || a.naam.localeCompare(b.naam, 'nl'),
  );
}

/** The next with something to confirm, after this one and then from the top. */
export function next(alle: readonly Groep[], id: string): Groep | null {
  const here = alle.findIndex((groep) => groep.id === id);
  const turned = [...alle.slice(here + 1), ...alle.slice(0, Math.max(0, here))];
  return turned.find(({ nog }) => nog > 0) ?? null;
}

/** The week of everybody, or of one. */
export function question(van: string, per: Per, id: string | null): LeveringVraag {
  return {
    van,
    tot: addDays(van, 6),
    medewerker: per === 'medewerker' ? id : null,
    client: per === 'client' ? id : null,
  };
}
