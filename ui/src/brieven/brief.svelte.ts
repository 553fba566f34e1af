/** A letter that is being made: values of the dossier, with what was typed over them. */
import type { BriefScherm, BriefVraag } from '../api/types';

export class Letter {
  scherm = $state.raw<BriefScherm | null>(null);
  /** Only what differs from the dossier. */
  typed = $state<Record<string, string>>({});
  /** Fields that had no value when the letter was begun: they stay where they are while one types. */
  asked = $state.raw<string[]>([]);

  begin(scherm: BriefScherm): void {
    // Another toewijzing of the same letter: what was typed stays.
    if (this.scherm?.sjabloon !== scherm.sjabloon) this.typed = {};
    this.scherm = scherm;
    this.asked = scherm.velden.filter(({ waarde }) => !waarde.trim()).map(({ naam }) => naam);
  }

  value(naam: string): string {
    return this.typed[naam] ?? this.scherm?.velden.find((own) => own.naam === naam)?.waarde ?? '';
  }

  set(naam: string, waarde: string): void {
    this.typed[naam] = waarde;
  }

  /** The question that makes it. */
  question(client: string, groot: boolean): BriefVraag {
    return {
      client,
      sjabloon: this.scherm?.sjabloon ?? '',
      toewijzing: this.scherm?.toewijzing ?? null,
      velden: { ...this.typed },
      groot,
    };
  }
}
