import type { Kaart, WerkItem } from '../api/types';
import { nl } from './nl';

export type Card = { id: Kaart; label: string; tone: 'late' | 'soon' | 'neutral' };

/** The cards by date, in order. */
export const CARDS: Card[] = [
  { id: 'te_laat', label: nl.kaart.te_laat, tone: 'late' },
  { id: 'vandaag', label: nl.kaart.vandaag, tone: 'soon' },
  { id: 'deze_week', label: nl.kaart.deze_week, tone: 'neutral' },
  { id: 'binnenkort', label: nl.kaart.binnenkort, tone: 'neutral' },
];

/** What else can be opened; the quarter ahead is only counted when somebody asks for it. */
export const MORE: Kaart[] = ['later', 'taken', 'personeel', 'uitgesteld', 'wacht_op_contract'];

/** A line has a key within its client only, or within its contract when it is of the organisation. */
export const keyOf = (item: WerkItem): string => `${item.client ?? item.contract_id}|${item.sleutel}`;
