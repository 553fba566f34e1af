import type { Collega } from '../api/types';
import { rpc } from '../platform';

/** Colleagues to give a line or a task to; asked when somebody needs them. */
class People {
  all = $state.raw<Collega[]>([]);

  async load(): Promise<void> {
    try {
      this.all = (await rpc('collegas.lijst', {})).collegas;
    } catch {
      // Without names nothing can be given away; all the rest works.
    }
  }
}

export const people = new People();
