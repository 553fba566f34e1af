import type { Dossier } from '../../api/types';

/** Numbers of the toewijzingen under which a plan is possible. */
export function withPlan({ toewijzingen }: Dossier): number[] {
  return toewijzingen.filter(({ plan_mogelijk }) => plan_mogelijk).map(({ nummer }) => nummer);
}

/** Those that no later one took over: a plan that does not exist yet is begun there. */
export function current(dossier: Dossier): number[] {
  return withPlan(dossier).filter(
    (nummer) => !dossier.toewijzingen.some(({ herziet }) => herziet === nummer),
  );
}

/** Every toewijzing to choose from, with its number and product. */
export function choices({ toewijzingen }: Dossier): { nummer: number; label: string }[] {
  return toewijzingen.map(({ nummer, product }) => ({ nummer, label: `${String(nummer)} · ${product}` }));
}
