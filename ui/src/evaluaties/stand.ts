/** Where an evaluation stands: icon, word and colour always together. */
import type { EvaluatieRegel } from '../api/types';
import { nl } from './nl';

export type Tone = 'late' | 'soon' | 'ok' | 'neutral';

/** Still asks for something. */
export function isOpen({ stand, status }: EvaluatieRegel): boolean {
  return stand !== null || status === 'concept';
}

/** The tone and the words of a line. */
export function mark(regel: EvaluatieRegel): { tone: Tone; word: string } {
  switch (regel.stand) {
    case 'te_laat':
      return { tone: 'late', word: `${regel.status_tekst}, ${nl.stand.te_laat}` };
    case 'vandaag':
      return { tone: 'soon', word: `${regel.status_tekst}, ${nl.stand.vandaag}` };
    case null:
      return {
        tone: regel.status === 'vastgesteld' || regel.status === 'verstuurd' ? 'ok' : 'neutral',
        word: regel.status_tekst,
      };
    default:
      return { tone: 'neutral', word: regel.status_tekst };
  }
}
