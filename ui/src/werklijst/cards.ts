import type { WerkItem } from '../api/types';
import { nl } from './nl';

export type CardId = keyof typeof nl.kaart;
export type Card = { id: CardId; label: string; tone: 'late' | 'soon' | 'neutral' };

/** The cards, in order. */
export const CARDS: Card[] = [
  { id: 'te_laat', label: nl.kaart.te_laat, tone: 'late' },
  { id: 'vandaag', label: nl.kaart.vandaag, tone: 'soon' },
  { id: 'deze_week', label: nl.kaart.deze_week, tone: 'neutral' },
  { id: 'binnenkort', label: nl.kaart.binnenkort, tone: 'neutral' },
  { id: 'wacht_op_contract', label: nl.kaart.wacht_op_contract, tone: 'neutral' },
];

/** The one rule for what a card counts and what it shows. */
export function belongs(item: WerkItem, card: CardId): boolean {
  if (item.soort === 'toewijzing') return card === 'wacht_op_contract';
  return item.stand === card;
}

/** What the list shows: everything, or exactly what the card counts. */
export function filter(items: WerkItem[], card: CardId | null): WerkItem[] {
  return card === null ? items : items.filter((item) => belongs(item, card));
}

export function count(items: WerkItem[]): Record<CardId, number> {
  const counts = { te_laat: 0, vandaag: 0, deze_week: 0, binnenkort: 0, wacht_op_contract: 0 };
  for (const item of items) for (const { id } of CARDS) if (belongs(item, id)) counts[id] += 1;
  return counts;
}
