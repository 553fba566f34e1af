/** A profile that came from a file or that somebody is working on: kept while other screens are open. */
import type { ProfielVorm } from '../api/types';

export type Concept = {
  profiel: ProfielVorm;
  /** `nieuw`, `wijziging`, `correctie`. */
  soort: string;
  reden: string;
  /** Read from a file, and not looked at yet. */
  uitBestand?: boolean;
};

const drafts = new Map<string, Concept>();

/** Key of a new contract is empty. */
export const conceptOf = (contract: string | null): Concept | null => drafts.get(contract ?? '') ?? null;

export function keepConcept(contract: string | null, concept: Concept): void {
  drafts.set(contract ?? '', concept);
}

export function dropConcept(contract: string | null): void {
  drafts.delete(contract ?? '');
}
