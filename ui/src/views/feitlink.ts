/** The address of a dossier with the form of a fact open and partly filled: made by one screen, read by another. */
import { paths, type Tab } from '../router.svelte';

export type FeitVraag = {
  /** Kind of fact; empty lets the user choose. */
  soort: string;
  velden: Record<string, string>;
  toewijzing: number | null;
  /** The plan to go back to when it is recorded. */
  plan: string | null;
};

export function dossierMetFeit(client: string, vraag: FeitVraag, tab: Tab = 'overzicht'): string {
  const params = new URLSearchParams({ feit: vraag.soort });
  if (vraag.toewijzing !== null) params.set('toewijzing', String(vraag.toewijzing));
  if (vraag.plan !== null) params.set('plan', vraag.plan);
  for (const [naam, waarde] of Object.entries(vraag.velden)) params.set(`v.${naam}`, waarde);
  return `${paths.dossier(client, tab)}?${params.toString()}`;
}

/** The organisation page of a contract with the form of a fact open. */
export function organisatieMetFeit(
  contract: string,
  feit: string,
  velden: Record<string, string> = {},
): string {
  const params = new URLSearchParams({ feit });
  for (const [naam, waarde] of Object.entries(velden)) params.set(`v.${naam}`, waarde);
  return `${paths.contract(contract, 'organisatie')}?${params.toString()}`;
}

/** What the address asks for; null when it asks for no form. */
export function leesFeit(params: URLSearchParams): FeitVraag | null {
  const soort = params.get('feit');
  if (soort === null) return null;
  const toewijzing = Number(params.get('toewijzing') ?? Number.NaN);
  const velden: Record<string, string> = {};
  for (const [naam, waarde] of params) if (naam.startsWith('v.')) velden[naam.slice(2)] = waarde;
  return {
    soort,
    velden,
    toewijzing: Number.isInteger(toewijzing) ? toewijzing : null,
    plan: params.get('plan'),
  };
}
