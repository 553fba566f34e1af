import type { WerkItem, WerklijstAntwoord } from '../api/types';
import { rpc, toWeigering, type Weigering } from '../platform';
import { type CardId, count, filter } from './cards';

/** A line has a key within its client only, or within its contract when it is of the organisation. */
export const keyOf = (item: WerkItem): string => `${item.client ?? item.contract_id}|${item.sleutel}`;

/** The work list; it outlives the screen, so coming back finds the same line and the same card. */
export class Worklist {
  answer = $state.raw<WerklijstAntwoord | null>(null);
  fault = $state<Weigering | null>(null);
  card = $state<CardId | null>(null);
  selected = $state<string | null>(null);
  #asked = 0;
  #position = 0;

  items = $derived(this.answer?.items ?? []);
  counts = $derived(count(this.items));
  shown = $derived(filter(this.items, this.card));
  /** The line that the panel is about. */
  current = $derived(this.shown.find((item) => keyOf(item) === this.selected) ?? null);

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const answer = await rpc('werklijst.toon', { rol: null, tot: null });
      if (asked !== this.#asked) return;
      this.answer = answer;
      this.fault = null;
      this.#settle();
    } catch (thrown) {
      if (asked === this.#asked) this.fault = toWeigering(thrown);
    }
  }

  select(key: string): void {
    this.selected = key;
    this.#position = Math.max(
      0,
      this.shown.findIndex((item) => keyOf(item) === key),
    );
  }

  toggle(card: CardId | null): void {
    this.show(this.card === card ? null : card);
  }

  show(card: CardId | null): void {
    this.card = card;
    this.#position = 0;
    this.#settle();
  }

  /** The line that was selected may be gone: then the one that took its place. */
  #settle(): void {
    if (this.current) return this.select(keyOf(this.current));
    const next = this.shown[Math.min(this.#position, this.shown.length - 1)];
    this.selected = next ? keyOf(next) : null;
  }
}

export const worklist = new Worklist();
