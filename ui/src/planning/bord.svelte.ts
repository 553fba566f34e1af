/** What the board shows now: what was asked for last wins, whatever answers last. */
import type { Bord, BordVraag } from '../api/types';

export class BordStand {
  bord = $state.raw<Bord | null>(null);
  error = $state.raw<unknown>(null);
  private turn = 0;

  constructor(private readonly ask: (vraag: BordVraag) => Promise<Bord>) {}

  async load(vraag: BordVraag): Promise<void> {
    const turn = ++this.turn;
    try {
      const bord = await this.ask(vraag);
      if (turn !== this.turn) return;
      this.bord = bord;
      this.error = null;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    }
  }
}
