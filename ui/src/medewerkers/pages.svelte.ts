/** A list page by page: what was asked for last wins, whatever answers last. */
export class Pages<Answer extends { volgende: string | null; totaal: number }, Row> {
  rows = $state.raw<Row[]>([]);
  /** The newest answer, without its rows. */
  answer = $state.raw<Answer | null>(null);
  error = $state.raw<unknown>(null);
  loading = $state(false);

  private turn = 0;

  constructor(
    private readonly ask: (na: string | null) => Promise<Answer>,
    private readonly rowsOf: (answer: Answer) => Row[],
  ) {}

  get total(): number {
    return this.answer?.totaal ?? 0;
  }

  async load(): Promise<void> {
    const turn = ++this.turn;
    this.loading = true;
    try {
      const answer = await this.ask(null);
      if (turn !== this.turn) return;
      this.answer = answer;
      this.rows = this.rowsOf(answer);
      this.error = null;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  }

  /** The end came into view. */
  async more(): Promise<void> {
    const next = this.answer?.volgende ?? null;
    if (this.loading || next === null) return;
    const turn = ++this.turn;
    this.loading = true;
    try {
      const answer = await this.ask(next);
      if (turn !== this.turn) return;
      this.rows = [...this.rows, ...this.rowsOf(answer)];
      this.answer = answer;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  }
}
