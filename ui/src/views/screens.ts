// The screens, each in a file of script of its own: what nobody looks at is not read.
import type { Component } from 'svelte';
import type { Route } from '../router.svelte';

/** A screen; its props are what its route says besides the name. */
export type Screen = Component<Record<string, unknown>>;

const files: Record<Route['screen'], () => Promise<{ default: unknown }>> = {
  vandaag: () => import('./Vandaag.svelte'),
  clienten: () => import('./Clienten.svelte'),
  dossier: () => import('./Dossier.svelte'),
  plan: () => import('./Plan.svelte'),
  agenda: () => import('./Agenda.svelte'),
  planning: () => import('./Planning.svelte'),
  geleverd: () => import('./Geleverd.svelte'),
  leveringinvoer: () => import('./LeveringInvoer.svelte'),
  cijfers: () => import('./Cijfers.svelte'),
  begin: () => import('./Begin.svelte'),
  evaluaties: () => import('./Evaluaties.svelte'),
  evaluatie: () => import('./Evaluatie.svelte'),
  collegas: () => import('./Collegas.svelte'),
  medewerkers: () => import('./Medewerkers.svelte'),
  medewerkerinvoer: () => import('./MedewerkersInvoer.svelte'),
  medewerkerbrief: () => import('./MedewerkerBrief.svelte'),
  medewerkertoezicht: () => import('./MedewerkersToezicht.svelte'),
  medewerkermatrix: () => import('./MedewerkersMatrix.svelte'),
  medewerker: () => import('./Medewerker.svelte'),
  afwezig: () => import('./Afwezig.svelte'),
  afwezigheid: () => import('./Afwezigheid.svelte'),
  brief: () => import('./Brief.svelte'),
  sjablonen: () => import('./Sjablonen.svelte'),
  berichten: () => import('./Berichten.svelte'),
  wachtlijst: () => import('./Wachtlijst.svelte'),
  contracten: () => import('./Contracten.svelte'),
  contract: () => import('./Contract.svelte'),
  profiel: () => import('./Profiel.svelte'),
  vergelijk: () => import('./Vergelijken.svelte'),
  watals: () => import('./WatAls.svelte'),
  beheer: () => import('./Beheer.svelte'),
  instellingen: () => import('./Instellingen.svelte'),
};

const read = new Map<string, Promise<Screen>>();

/** Reads a screen, once. */
export function screen(name: Route['screen']): Promise<Screen> {
  const known = read.get(name);
  if (known) return known;
  const reading = files[name]().then((file) => file.default as Screen);
  read.set(name, reading);
  return reading;
}

/** Does something when there is nothing else to do. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 200);
}

/** Reads the others in quiet moments, so that the first click finds them there. */
export function readAhead(): void {
  const names = Object.keys(files) as Route['screen'][];
  const next = () => {
    const name = names.shift();
    if (name) void screen(name).then(() => whenIdle(next));
  };
  whenIdle(next);
}
