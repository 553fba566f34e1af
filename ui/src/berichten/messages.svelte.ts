/** The messages that were read in, page by page. */
import type { BerichtenAntwoord, BerichtenVraag, BerichtRegel } from '../api/types';

export class MessageList {
  rows = $state.raw<BerichtRegel[]>([]);
  /** Answers that wait to be saved. */
  ready = $state(0);
  loaded = $state(false);
  loading = $state(false);
  error = $state<unknown>(null);
  next = $state<string | null>(null);

  private turn = 0;

  constructor(private readonly ask: (vraag: BerichtenVraag) => Promise<BerichtenAntwoord>) {}

  /** From the start; as many rows as were there, so that a screen that reads again does not jump. */
  async load(): Promise<void> {
    const wanted = this.rows.length;
    await this.read(async (current) => {
      let answer = await this.ask({ na: null });
      let rows = answer.berichten;
      while (current() && answer.volgende !== null && rows.length < wanted) {
        answer = await this.ask({ na: answer.volgende });
        rows = [...rows, ...answer.berichten];
      }
      return { answer, rows };
    });
  }

  async more(): Promise<void> {
    const na = this.next;
    if (this.loading || na === null) return;
    await this.read(async () => {
      const answer = await this.ask({ na });
      return { answer, rows: [...this.rows, ...answer.berichten] };
    });
  }

  private async read(
    get: (current: () => boolean) => Promise<{ answer: BerichtenAntwoord; rows: BerichtRegel[] }>,
  ): Promise<void> {
    const turn = ++this.turn;
    const current = () => turn === this.turn;
    this.loading = true;
    try {
      const { answer, rows } = await get(current);
      if (!current()) return;
      this.rows = rows;
      this.next = answer.volgende;
      this.ready = answer.retouren_klaar;
      this.loaded = true;
      this.error = null;
    } catch (error) {
      if (current()) this.error = error;
    } finally {
      if (current()) this.loading = false;
    }
  }
}
