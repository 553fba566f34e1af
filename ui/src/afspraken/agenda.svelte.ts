/** The list of a day or a week, read again when something changed. */
import type { Afspraken, AfspraakRegel, AgendaVraag } from '../api/types';
import { addDays, mondayOf } from '../shared/dates';

export type Span = { dag: string; week: boolean; alle: boolean };

/** First and last day of what is shown. */
export function span({ dag, week, alle }: Span): AgendaVraag {
  if (!week) return { van: dag, tot: dag, alle };
  const van = mondayOf(dag);
  return { van, tot: addDays(van, 6), alle };
}

/** The span before or after. */
export function step(now: Span, direction: 1 | -1): Span {
  return { ...now, dag: addDays(now.dag, direction * (now.week ? 7 : 1)) };
}

/** Days that are shown: every working day of a week, and a weekend day only when there is something. */
export function days(now: Span, afspraken: readonly AfspraakRegel[]): string[] {
  const { van, tot } = span(now);
  const all: string[] = [];
  for (let dag = van; dag <= tot; dag = addDays(dag, 1)) all.push(dag);
  return all.filter((dag, index) => index < 5 || afspraken.some((own) => own.dag === dag));
}

export class AgendaList {
  rows = $state.raw<AfspraakRegel[] | null>(null);
  /** How many follow that are not shown. */
  more = $state(0);
  error = $state<unknown>(null);
  private turn = 0;

  constructor(private readonly ask: (vraag: AgendaVraag) => Promise<Afspraken>) {}

  async load(now: Span): Promise<void> {
    const turn = ++this.turn;
    try {
      const { afspraken, meer } = await this.ask(span(now));
      if (turn !== this.turn) return;
      this.rows = afspraken;
      this.more = meer;
      this.error = null;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    }
  }
}
