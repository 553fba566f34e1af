import type { ToegangStand } from '../api/types';
import { rpc, toWeigering, type Weigering } from '../platform';
import { today } from '../shared/today.svelte';

/** Who is signed in, and where the program stands. */
class Session {
  stand = $state<ToegangStand | null>(null);
  fault = $state<Weigering | null>(null);
  /** The recovery code is on the screen: nothing may take it away. */
  showsCode = $state(false);
  #last: string | null = null;

  async load(): Promise<void> {
    try {
      this.set(await rpc('toegang.stand', {}));
      this.fault = null;
    } catch (thrown) {
      this.fault = toWeigering(thrown);
    }
  }

  set(stand: ToegangStand): void {
    const name = stand.gebruiker?.naam ?? null;
    if (name !== null && this.#last !== null && name !== this.#last) {
      // Somebody else signs in: nothing of the one before may stay on the screen or in a draft.
      window.location.hash = '';
      window.location.reload();
      return;
    }
    this.#last = name ?? this.#last;
    today.iso = stand.vandaag;
    this.stand = stand;
  }

  async lock(): Promise<void> {
    try {
      this.set(await rpc('toegang.vergrendel', {}));
    } catch (thrown) {
      this.fault = toWeigering(thrown);
    }
  }

  /** Whether the signed-in user may do something: `dossier`, `berichten`, `personeel`, `contracten`, `beheer`. */
  may(right: string): boolean {
    return this.stand?.gebruiker?.rechten.includes(right) ?? false;
  }
}

export const session = new Session();
