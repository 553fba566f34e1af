/** The address that a click on a toast opens: made here, read by the screens. */
import type { ToastDoel } from '../api/types';
import { paths } from '../router.svelte';

export function toastPath(doel: ToastDoel): string {
  if (doel.soort === 'vandaag')
    return doel.kaart === null ? paths.vandaag : `${paths.vandaag}?kaart=${doel.kaart}`;
  const why = new URLSearchParams({ waarom: doel.sleutel }).toString();
  if (doel.client !== null) return `${paths.dossier(doel.client)}?${why}`;
  if (doel.contract !== null) return `${paths.contract(doel.contract, 'organisatie')}?${why}`;
  const worker = /^personeel\/([^/]+)\//.exec(doel.sleutel)?.[1];
  return worker ? paths.medewerker(worker, 'papieren') : paths.vandaag;
}
