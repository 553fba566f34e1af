/** The client list page by page: what is asked, what came, and what is still to come. */
import type { ClientRegel, ClientenAntwoord, ClientenVraag } from '../api/types';

export class ClientList {
  /** What is typed. */
  search = $state('');
  /** What the rows on screen answer to. */
  shownFor = $state('');
  rows = $state.raw<ClientRegel[]>([]);
  total = $state(0);
  /** The first page has come. */
  ready = $state(false);
  loading = $state(false);
  error = $state<unknown>(null);

  private next: string | null = null;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ask: (vraag: ClientenVraag) => Promise<ClientenAntwoord>,
    private readonly options: { delay?: number; size?: number } = {},
  ) {}

  get complete(): boolean {
    return this.ready && this.next === null;
  }

  /** Something was typed: asks after a short silence. */
  type(text: string): void {
    this.search = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(), this.options.delay ?? 200);
  }

  /** Asks from the start; as many rows as were there, so that a screen that reads again does not jump. */
  async load(): Promise<void> {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    const search = this.search.trim();
    const wanted = search === this.shownFor ? this.rows.length : 0;
    this.loading = true;
    try {
      let answer = await this.ask({ zoek: search, na: null, aantal: this.size });
      let rows = answer.clienten;
      while (turn === this.turn && answer.volgende !== null && rows.length < wanted) {
        answer = await this.ask({ zoek: search, na: answer.volgende, aantal: this.size });
        rows = [...rows, ...answer.clienten];
      }
      if (turn !== this.turn) return;
      this.rows = rows;
      this.next = answer.volgende;
      this.total = answer.totaal;
      this.shownFor = search;
      this.error = null;
      this.ready = true;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  }

  /** Asks the page behind the last row. */
  async more(): Promise<void> {
    if (this.loading || this.next === null) return;
    const turn = this.turn;
    this.loading = true;
    try {
      const answer = await this.ask({ zoek: this.shownFor, na: this.next, aantal: this.size });
      if (turn !== this.turn) return;
      this.rows = [...this.rows, ...answer.clienten];
      this.next = answer.volgende;
      this.error = null;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.turn++;
  }

  private get size(): number {
    return this.options.size ?? 100;
  }
}
