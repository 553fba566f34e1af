/** The page with personal data: read, and replaced by what each change answers. */
import type { ClientVraag, Gegevens } from '../api/types';

export class GegevensBlad {
  blad = $state.raw<Gegevens | null>(null);
  error = $state<unknown>(null);
  private turn = 0;

  constructor(
    readonly client: string,
    private readonly ask: (vraag: ClientVraag) => Promise<Gegevens>,
  ) {}

  async load(): Promise<void> {
    const turn = ++this.turn;
    try {
      const blad = await this.ask({ client: this.client });
      if (turn !== this.turn) return;
      this.blad = blad;
      this.error = null;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    }
  }

  set(blad: Gegevens): void {
    this.turn++;
    this.blad = blad;
  }
}
