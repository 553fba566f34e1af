/** What the form of an appointment chooses from: asked once. */
import type { AfspraakKeuzes, AfspraakSoortInfo } from '../api/types';
import { rpc } from '../platform';

class Choices {
  list = $state.raw<AfspraakKeuzes | null>(null);
  private asking: Promise<void> | null = null;

  load(): Promise<void> {
    this.asking ??= rpc('afspraken.keuzes', {}).then(
      (answer) => {
        this.list = answer;
      },
      () => {
        this.asking = null;
      },
    );
    return this.asking;
  }

  kind(soort: string): AfspraakSoortInfo | undefined {
    return this.list?.soorten.find((own) => own.soort === soort);
  }
}

export const choices = new Choices();
