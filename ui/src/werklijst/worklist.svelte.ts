import type {
  ItemSoort,
  Kaart,
  Tellers,
  WerkItem,
  WerklijstAntwoord,
  WerklijstVraag,
  WieCode,
} from '../api/types';
import { rpc, toWeigering, type Weigering } from '../platform';
import { keyOf } from './cards';

const NOTHING: Tellers = {
  te_laat: 0,
  vandaag: 0,
  deze_week: 0,
  binnenkort: 0,
  later: 0,
  wacht_op_contract: 0,
  uitgesteld: 0,
  taken: 0,
  personeel: 0,
  zonder_coordinator: 0,
};
/** Most items that a page may hold. */
const MOST = 1000;

/** What the list is narrowed to; empty is not. */
export type Filter = { contract: string; onderwerp: string; soort: ItemSoort | '' };
const OPEN: Filter = { contract: '', onderwerp: '', soort: '' };

/** The work list; it outlives the screen, so coming back finds the same line and the same card. */
export class Worklist {
  answer = $state.raw<WerklijstAntwoord | null>(null);
  items = $state.raw<WerkItem[]>([]);
  fault = $state<Weigering | null>(null);
  card = $state<Kaart | null>(null);
  filter = $state.raw<Filter>(OPEN);
  selected = $state<string | null>(null);
  /** What the menu counts: whatever the list is narrowed to. */
  menu = $state.raw<Tellers>(NOTHING);
  #wie: WieCode | null = null;
  #asked = 0;
  #position = 0;

  counts = $derived(this.answer?.tellers ?? NOTHING);
  wie = $derived(this.answer?.wie ?? null);
  narrowed = $derived(Object.values(this.filter).some((value) => value !== ''));
  /** The line that the panel is about. */
  current = $derived(this.items.find((item) => keyOf(item) === this.selected) ?? null);

  /** The question behind the list, without its page. */
  vraag(): WerklijstVraag {
    const { contract, onderwerp, soort } = this.filter;
    return {
      wie: this.#wie,
      kaart: this.card,
      rol: null,
      contract: contract || null,
      onderwerp: onderwerp || null,
      soort: soort || null,
      tot: null,
      na: null,
      aantal: null,
    };
  }

  /** Asks again, for as many lines as there were, so that a screen that reads again does not jump. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    const narrowed = this.narrowed;
    try {
      const aantal = this.items.length > 200 ? Math.min(MOST, this.items.length) : null;
      const answer = await rpc('werklijst.toon', { ...this.vraag(), aantal });
      if (asked !== this.#asked) return;
      this.answer = answer;
      this.items = answer.items;
      if (!narrowed) this.menu = answer.tellers;
      this.fault = null;
      this.#settle();
    } catch (thrown) {
      if (asked === this.#asked) this.fault = toWeigering(thrown);
    }
  }

  /** The page behind the last line. */
  async more(): Promise<void> {
    const na = this.answer?.volgende ?? null;
    if (na === null) return;
    const asked = ++this.#asked;
    try {
      const answer = await rpc('werklijst.toon', { ...this.vraag(), na });
      if (asked !== this.#asked) return;
      this.items = [...this.items, ...answer.items];
      this.answer = answer;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = toWeigering(thrown);
    }
  }

  select(key: string): void {
    this.selected = key;
    this.#position = Math.max(
      0,
      this.items.findIndex((item) => keyOf(item) === key),
    );
  }

  toggle(card: Kaart): Promise<void> {
    return this.open(this.card === card ? null : card);
  }

  /** Shows one card alone, or everything. */
  open(card: Kaart | null): Promise<void> {
    this.card = card;
    return this.#anew();
  }

  narrow(filter: Partial<Filter>): Promise<void> {
    this.filter = { ...this.filter, ...filter };
    return this.#anew();
  }

  widen(): Promise<void> {
    this.card = null;
    this.filter = OPEN;
    return this.#anew();
  }

  /** Whose work from now on; the program remembers it for this user. */
  async show(wie: WieCode): Promise<void> {
    this.#wie = wie;
    await this.#anew();
    try {
      await rpc('werklijst.kies', { wie });
    } catch (thrown) {
      this.fault = toWeigering(thrown);
    }
  }

  #anew(): Promise<void> {
    this.#position = 0;
    this.items = [];
    return this.load();
  }

  /** The line that was selected may be gone: then the one that took its place. */
  #settle(): void {
    if (this.current) return this.select(keyOf(this.current));
    const next = this.items[Math.min(this.#position, this.items.length - 1)];
    this.selected = next ? keyOf(next) : null;
  }
}

export const worklist = new Worklist();
