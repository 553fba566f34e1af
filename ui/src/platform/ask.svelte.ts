import type { Commands } from '../api/commands';
import { rpc, toWeigering, type Weigering } from './index';

/** One question at a time: whether it is under way, and what was refused. */
export class Ask {
  busy = $state(false);
  fault = $state<Weigering | null>(null);

  /** Gives the answer, or null after a refusal. */
  async run<K extends keyof Commands>(
    command: K,
    vraag: Commands[K]['vraag'],
  ): Promise<Commands[K]['antwoord'] | null> {
    this.busy = true;
    this.fault = null;
    try {
      return await rpc(command, vraag);
    } catch (thrown) {
      this.fault = toWeigering(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** The sentence for a field. */
  of(veld: string): string | null {
    return this.fault?.veld === veld ? this.fault.zin : null;
  }

  /** The sentence when it belongs to none of these fields. */
  rest(fields: readonly string[]): string | null {
    if (!this.fault || (this.fault.veld !== null && fields.includes(this.fault.veld))) return null;
    return this.fault.zin;
  }

  clear(): void {
    this.fault = null;
  }
}
