/** Notes in which something was found, beside the clients who were found by their data. */
import type { NotitieTreffer, NotitieTreffers, NotitieZoek } from '../api/types';

export class NoteHits {
  hits = $state.raw<NotitieTreffer[]>([]);
  next = $state<string | null>(null);
  private turn = 0;
  private zoek = '';

  constructor(
    private readonly ask: (vraag: NotitieZoek) => Promise<NotitieTreffers>,
    private readonly size = 20,
  ) {}

  /** A refusal shows nothing: the clients that were found are there all the same. */
  async find(zoek: string): Promise<void> {
    const turn = ++this.turn;
    this.zoek = zoek;
    const none: NotitieTreffers = { treffers: [], volgende: null };
    const answer =
      zoek === '' ? none : await this.ask({ zoek, na: null, aantal: this.size }).catch(() => none);
    if (turn !== this.turn) return;
    this.hits = answer.treffers;
    this.next = answer.volgende;
  }

  async more(): Promise<void> {
    const turn = this.turn;
    if (this.next === null) return;
    const answer = await this.ask({ zoek: this.zoek, na: this.next, aantal: this.size });
    if (turn !== this.turn) return;
    this.hits = [...this.hits, ...answer.treffers];
    this.next = answer.volgende;
  }
}
