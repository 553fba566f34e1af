/** The log page by page, newest first. */
import type { LogboekBlad, LogboekRegel, LogboekVraag, LogboekWie } from '../api/types';

/** Whose lines, of which days. */
export type Keuze = Omit<LogboekVraag, 'voor'>;

export class LogList {
  rows = $state.raw<LogboekRegel[]>([]);
  gebruikers = $state.raw<LogboekWie[]>([]);
  loading = $state(false);
  error = $state.raw<unknown>(null);

  private keuze: Keuze = { client: null, medewerker: null, gebruiker: null, van: null, tot: null };
  private next: number | null = null;
  private turn = 0;

  constructor(private readonly ask: (vraag: LogboekVraag) => Promise<LogboekBlad>) {}

  /** Asks from the start. */
  load(keuze: Keuze): Promise<void> {
    this.clear();
    this.keuze = keuze;
    return this.read(null);
  }

  /** Shows nothing, until somebody was chosen. */
  clear(): void {
    this.turn++;
    this.rows = [];
    this.next = null;
    this.loading = false;
    this.error = null;
  }

  /** The end came into view. */
  async more(): Promise<void> {
    if (!this.loading && this.next !== null) await this.read(this.next);
  }

  private async read(voor: number | null): Promise<void> {
    const turn = ++this.turn;
    this.loading = true;
    this.error = null;
    try {
      const blad = await this.ask({ ...this.keuze, voor });
      if (turn !== this.turn) return;
      this.gebruikers = blad.gebruikers;
      this.rows = [...this.rows, ...blad.regels];
      this.next = blad.volgende;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  }
}
