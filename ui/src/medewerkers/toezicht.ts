import type { ToezichtPunt, ToezichtTellers } from '../api/types';

/** A card above the list of what a team lead sees to. */
export type ToezichtKaart = keyof ToezichtTellers;

export const KAARTEN: { id: ToezichtKaart; tone: 'late' | 'soon' | 'neutral' }[] = [
  { id: 'mag_niet', tone: 'late' },
  { id: 'ontbreekt', tone: 'late' },
  { id: 'binnen_30', tone: 'soon' },
  { id: 'binnen_60', tone: 'neutral' },
  { id: 'binnen_90', tone: 'neutral' },
  { id: 'vertrekt', tone: 'soon' },
  { id: 'uitzonderingen', tone: 'neutral' },
];

const DAYS: Partial<Record<ToezichtKaart, number>> = { binnen_30: 30, binnen_60: 60, binnen_90: 90 };

/** Whether a card counts a line; without a card everything is shown. */
export function onder(kaart: ToezichtKaart | null, punt: ToezichtPunt): boolean {
  if (kaart === null) return true;
  const within = DAYS[kaart];
  if (within === undefined) return punt.soort === kaart;
  return punt.soort === 'verloopt' && punt.dagen !== null && punt.dagen <= within;
}
