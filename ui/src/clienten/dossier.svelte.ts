/** A dossier on screen: read, and read again when something in it changed. */
import type { ClientVraag, Dossier, TijdlijnRegel } from '../api/types';

export class DossierRoom {
  dossier = $state.raw<Dossier | null>(null);
  error = $state<unknown>(null);
  /** Goes up with every reading, for parts that must ask again too. */
  version = $state(0);

  private turn = 0;

  constructor(
    readonly client: string,
    private readonly ask: (vraag: ClientVraag) => Promise<Dossier>,
  ) {}

  async load(): Promise<void> {
    const turn = ++this.turn;
    try {
      const dossier = await this.ask({ client: this.client });
      if (turn !== this.turn) return;
      this.dossier = dossier;
      this.error = null;
      this.version += 1;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    }
  }
}

/** How many terms and duties are late now. */
export function lateCount({ tijdlijn }: Pick<Dossier, 'tijdlijn'>): number {
  return tijdlijn.filter(isLate).length;
}

function isLate({ soort, status, stand }: TijdlijnRegel): boolean {
  if (soort !== 'termijn' && soort !== 'melding') return false;
  return status === 'te_laat' || ((status === null || status === 'open') && stand === 'te_laat');
}
