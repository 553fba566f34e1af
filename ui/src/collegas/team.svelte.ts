import type { CollegasAntwoord } from '../api/types';
import { rpc, toWeigering, type Weigering } from '../platform';

/** Everybody who works with the program. */
class Team {
  answer = $state.raw<CollegasAntwoord | null>(null);
  fault = $state<Weigering | null>(null);

  async load(): Promise<void> {
    try {
      this.answer = await rpc('collegas.lijst', {});
      this.fault = null;
    } catch (thrown) {
      this.fault = toWeigering(thrown);
    }
  }
}

export const team = new Team();
