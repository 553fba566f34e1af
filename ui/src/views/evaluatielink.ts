/** The address of a dossier with the form to plan an evaluation open: made by one screen, read by another. */
import type { Actie } from '../api/types';
import { paths } from '../router.svelte';

export type PlanVraag = { soort: string; toewijzing: number | null };

export function evaluatiePlannen(client: string, toewijzing: number | null, soort: string): string {
  const params = new URLSearchParams({ plannen: soort });
  if (toewijzing !== null) params.set('toewijzing', String(toewijzing));
  return `${paths.dossier(client, 'evaluaties')}?${params.toString()}`;
}

/** What the address asks for; null when it asks for no form. */
export function leesPlannen(params: URLSearchParams): PlanVraag | null {
  const soort = params.get('plannen');
  if (soort === null) return null;
  const toewijzing = Number(params.get('toewijzing') ?? Number.NaN);
  return { soort, toewijzing: Number.isInteger(toewijzing) ? toewijzing : null };
}

/** Where the act of a line of work leads: the record, or the form to plan one. */
export function naarEvaluatie(client: string, actie: Extract<Actie, { soort: 'evaluatie' }>): string {
  return actie.evaluatie === null
    ? evaluatiePlannen(client, actie.toewijzing, actie.evaluatiesoort)
    : paths.evaluatie(actie.evaluatie);
}
