/** Which part of the dossier shows which tab. A tab without a part does not stand in the row. */
import type { Component } from 'svelte';
import type { Dossier } from '../../api/types';
import type { DossierRoom } from '../../clienten/dossier.svelte';
import type { Tab } from '../../router.svelte';
import type { FeitVraag } from '../feitlink';
import Documenten from './Documenten.svelte';
import InzetTab from './Inzet.svelte';
import GegevensTab from './Gegevens.svelte';
import Gesprekken from './Gesprekken.svelte';
import BerichtenTab from './Berichten.svelte';
import LogboekTab from './Logboek.svelte';
import EvaluatiesTab from './Evaluaties.svelte';
import Overzicht from './Overzicht.svelte';
import PlanTab from './Plan.svelte';
import PrivacyTab from './Privacy.svelte';
import ToewijzingenTab from './Toewijzingen.svelte';

/** What every tab gets. */
export type TabProps = {
  client: string;
  dossier: Dossier;
  /** Reads the dossier again after a change, and says how often it was read. */
  room: DossierRoom;
  /** Opens the form of a fact beside the tab. */
  openFeit: (vraag?: Partial<FeitVraag>) => void;
};

export const components: Partial<Record<Tab, Component<TabProps>>> = {
  overzicht: Overzicht,
  gegevens: GegevensTab,
  toewijzingen: ToewijzingenTab,
  plan: PlanTab,
  inzet: InzetTab,
  gesprekken: Gesprekken,
  documenten: Documenten,
  berichten: BerichtenTab,
  evaluaties: EvaluatiesTab,
  privacy: PrivacyTab,
  logboek: LogboekTab,
};
