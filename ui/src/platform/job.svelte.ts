/** A long job of the program: how far it is, and stopping it. */
import type { TaakStand } from '../api/types';

export type TaakDeps = {
  ask: (taak: string) => Promise<TaakStand>;
  cancel: (taak: string) => Promise<TaakStand>;
  /** Time between two questions when no event comes. */
  every?: number;
};

export class Job {
  /** How far; stays after the end, until the next. */
  stand = $state.raw<TaakStand | null>(null);
  error = $state.raw<unknown>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: ((done: boolean) => void) | null = null;

  constructor(private readonly deps: TaakDeps) {}

  get running(): boolean {
    return this.stand !== null && !this.stand.klaar;
  }

  /** Follows a job that was started; true when it was carried through. */
  follow(taak: string): Promise<boolean> {
    this.#ended?.(false);
    this.error = null;
    this.stand = {
      taak,
      gedaan: 0,
      totaal: 0,
      klaar: false,
      afgebroken: false,
      resultaten: [],
      tellingen: { verwerkt: 0, dubbel: 0, geweigerd: 0 },
    };
    this.#later();
    return new Promise((done) => (this.#ended = done));
  }

  /** Puts what came of the last one away. */
  dismiss(): void {
    if (!this.running) this.stand = null;
  }

  /** An event, or an answer: answers may overtake each other, so it never goes back. */
  moved(stand: TaakStand): void {
    const old = this.stand;
    if (!old || old.klaar || stand.taak !== old.taak) return;
    if (!stand.klaar && stand.gedaan < old.gedaan) return;
    this.stand = stand;
    if (!stand.klaar) return this.#later();
    clearTimeout(this.#timer);
    this.#ended?.(!stand.afgebroken);
    this.#ended = null;
  }

  async cancel(): Promise<void> {
    if (!this.stand || this.stand.klaar) return;
    try {
      this.moved(await this.deps.cancel(this.stand.taak));
    } catch (error) {
      this.error = error;
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), this.deps.every ?? 500);
  }

  async #look(): Promise<void> {
    if (!this.stand || this.stand.klaar) return;
    try {
      this.moved(await this.deps.ask(this.stand.taak));
      this.error = null;
    } catch (error) {
      this.error = error;
      this.#later();
    }
  }
}
