/** The log page by page, newest first, with only the days that were asked for. */
import type { LogboekBlad, LogboekRegel, LogboekVraag, LogboekWie } from '../api/types';

export type Wie = Omit<LogboekVraag, 'voor'>;

export class LogList {
  /** What lies in the period. */
  rows = $state.raw<LogboekRegel[]>([]);
  gebruikers = $state.raw<LogboekWie[]>([]);
  loading = $state(false);
  error = $state.raw<unknown>(null);

  private wie: Wie = { client: null, medewerker: null, gebruiker: null };
  private all: LogboekRegel[] = [];
  private next: number | null = null;
  private van = '';
  private tot = '';
  private turn = 0;

  constructor(private readonly ask: (vraag: LogboekVraag) => Promise<LogboekBlad>) {}

  /** Asks from the start. */
  load(wie: Wie): Promise<void> {
    this.clear();
    this.wie = wie;
    return this.read(true);
  }

  /** Shows nothing, until somebody was chosen. */
  clear(): void {
    this.turn++;
    this.all = [];
    this.rows = [];
    this.next = null;
    this.loading = false;
    this.error = null;
  }

  /** Only these days, both included; empty is without an end. */
  async period(van: string, tot: string): Promise<void> {
    this.van = van;
    this.tot = tot;
    this.rows = this.within();
    if (this.rows.length === 0) await this.more();
  }

  /** The end came into view. */
  async more(): Promise<void> {
    if (!this.loading && !this.complete) await this.read(false);
  }

  /** Whether nothing that comes later can lie in the period. */
  private get complete(): boolean {
    const last = this.all.at(-1)?.moment.slice(0, 10);
    return this.next === null || (last !== undefined && this.van !== '' && last < this.van);
  }

  private within(): LogboekRegel[] {
    return this.all.filter(({ moment }) => {
      const day = moment.slice(0, 10);
      return (this.van === '' || day >= this.van) && (this.tot === '' || day <= this.tot);
    });
  }

  /** Page after page, until there is something new to see. */
  private async read(first: boolean): Promise<void> {
    const turn = ++this.turn;
    const seen = this.rows.length;
    this.loading = true;
    this.error = null;
    try {
      let voor = first ? null : this.next;
      do {
        const blad = await this.ask({ ...this.wie, voor });
        if (turn !== this.turn) return;
        this.gebruikers = blad.gebruikers;
        this.all = [...this.all, ...blad.regels];
        this.next = voor = blad.volgende;
        this.rows = this.within();
      } while (this.rows.length <= seen && !this.complete);
    } catch (error) {
      if (turn === this.turn) this.error = error;
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  }
}
