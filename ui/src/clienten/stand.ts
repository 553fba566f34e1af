/** Where a date or a line stands: icon, word and colour always together. */
import type { StandCode, TijdlijnRegel } from '../api/types';
import { nl } from './nl';

export type Tone = 'late' | 'soon' | 'ok' | 'neutral';
export type Mark = { tone: Tone; word: string };

const STAND: Record<StandCode, Tone> = {
  te_laat: 'late',
  vandaag: 'soon',
  deze_week: 'neutral',
  binnenkort: 'neutral',
  later: 'neutral',
};

export function standMark(stand: StandCode): Mark {
  return { tone: STAND[stand], word: nl.stand[stand] };
}

export function lineMark(regel: TijdlijnRegel): Mark {
  if (regel.soort !== 'termijn' && regel.soort !== 'melding')
    return { tone: 'neutral', word: nl.soort[regel.soort] };
  switch (regel.status) {
    case 'voldaan':
      return { tone: 'ok', word: nl.status.voldaan };
    case 'voldaan_te_laat':
      return { tone: 'soon', word: nl.status.voldaan_te_laat };
    case 'vervallen':
      return { tone: 'neutral', word: nl.status.vervallen };
    case 'te_laat':
      return { tone: 'late', word: nl.status.te_laat };
  }
  if (regel.stand) return standMark(regel.stand);
  return { tone: 'neutral', word: regel.soort === 'melding' ? nl.soort.melding : nl.status.open };
}

/** Still asks for something. */
export function isOpen(regel: TijdlijnRegel): boolean {
  if (regel.soort !== 'termijn' && regel.soort !== 'melding') return false;
  return regel.status === null || regel.status === 'open' || regel.status === 'te_laat';
}

/** How many of the oldest lines can be folded: past, asking for nothing, and more than `keep` of them. */
export function foldable(regels: TijdlijnRegel[], today: string, keep: number): number {
  const past = regels.findIndex((regel) => regel.datum >= today || isOpen(regel));
  const count = (past < 0 ? regels.length : past) - keep;
  return count > 2 ? count : 0;
}

export type Filter = 'alles' | 'feiten' | 'termijnen' | 'gesprekken';

const CONVERSATIONS = [
  'contactpoging',
  'contact',
  'eerste-contact',
  'kennismaking',
  'intake',
  'gesprek',
  'overleg',
  'evaluatie',
  'plan-besproken',
  'geinformeerd',
];

/** Whether a line belongs to what is asked for. */
export function belongs({ soort, feitsoort }: TijdlijnRegel, filter: Filter): boolean {
  switch (filter) {
    case 'alles':
      return true;
    case 'feiten':
      return soort === 'feit' || soort === 'bericht' || soort === 'stuk';
    case 'termijnen':
      return soort === 'termijn' || soort === 'melding';
    case 'gesprekken':
      return soort === 'notitie' || (feitsoort !== null && CONVERSATIONS.includes(feitsoort));
  }
}
