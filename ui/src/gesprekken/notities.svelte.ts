/** Notes of one client: read page by page; what is being typed is kept in the store, so that a closed window loses nothing. */
import type { NotitieConcept, NotitieRegel } from '../api/types';
import type { rpc as Rpc } from '../platform';

export class Notities {
  rows = $state.raw<NotitieRegel[]>([]);
  next = $state<string | null>(null);
  ready = $state(false);
  error = $state<unknown>(null);
  /** What this user left unfinished, as the store had it when it was first read. */
  concept = $state.raw<NotitieConcept | null>(null);
  /** The draft stands in the store as it stands on the screen. */
  kept = $state(false);

  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: NotitieConcept | null = null;

  constructor(
    readonly client: string,
    private readonly ask: typeof Rpc,
    private readonly delay = 800,
  ) {}

  async load(): Promise<void> {
    const turn = ++this.turn;
    try {
      const answer = await this.ask('notities.lijst', { client: this.client, na: null });
      if (turn !== this.turn) return;
      this.rows = answer.notities;
      this.next = answer.volgende;
      if (!this.ready) this.concept = answer.concept;
      this.ready = true;
      this.error = null;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    }
  }

  async more(): Promise<void> {
    if (this.next === null) return;
    const turn = this.turn;
    const answer = await this.ask('notities.lijst', { client: this.client, na: this.next });
    if (turn !== this.turn) return;
    this.rows = [...this.rows, ...answer.notities];
    this.next = answer.volgende;
  }

  /** Keeps what is typed, shortly after the last letter. */
  type(concept: NotitieConcept): void {
    this.kept = false;
    this.waiting = concept;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.delay);
  }

  /** Keeps it now: the screen goes away. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const concept = this.waiting;
    if (concept === null) return;
    this.waiting = null;
    try {
      await this.ask('notities.concept', concept);
      this.kept = this.waiting === null && concept.tekst.trim() !== '';
    } catch {
      // It still stands on the screen; the next letter tries again.
    }
  }

  /** The draft became a note, or is not wanted: nothing waits to be kept. */
  forget(): void {
    clearTimeout(this.timer);
    this.waiting = null;
    this.kept = false;
  }
}
