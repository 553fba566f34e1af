/** Making or changing a profile: what is chosen, what is wrong with it, and saving it. */
import type { ProfielBewaard, ProfielOordeel, ProfielVoorstel, RegelInvoer } from '../api/types';
import { toWeigering, type Weigering } from '../platform';
import type { Concept } from './concept';
import { foutenVan, kopie } from './vorm';

/** The head, the products, or the place of a rule. */
export type Gekozen = 'kop' | 'producten' | number;

export type BewerkerDeps = {
  check: (vraag: ProfielVoorstel) => Promise<ProfielOordeel>;
  save: (vraag: ProfielVoorstel) => Promise<ProfielBewaard>;
  /** Time without typing before it is checked. */
  wait?: number;
};

export class Bewerker {
  profiel = $state<Concept['profiel']>({ kop: {}, producten: [], regels: [] });
  soort = $state('nieuw');
  reden = $state('');
  gekozen = $state<Gekozen>('kop');
  oordeel = $state.raw<ProfielOordeel | null>(null);
  /** Changed since the last answer, or being checked. */
  busy = $state(false);
  saving = $state(false);
  fault = $state.raw<Weigering | null>(null);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #asking = false;

  constructor(
    begin: Concept,
    private readonly deps: BewerkerDeps,
  ) {
    this.profiel = begin.profiel;
    this.soort = begin.soort;
    this.reden = begin.reden;
  }

  fouten = $derived(this.oordeel?.fouten ?? []);
  /** Checked as it stands now, and nothing is wrong. */
  goed = $derived(!this.busy && this.oordeel !== null && this.oordeel.fouten.length === 0);
  regel = $derived(typeof this.gekozen === 'number' ? this.profiel.regels[this.gekozen] : undefined);

  foutenVan(regel: number | null): Record<string, string> {
    return foutenVan(this.fouten, regel);
  }

  concept(): Concept {
    return { profiel: $state.snapshot(this.profiel), soort: this.soort, reden: this.reden };
  }

  /** Something was typed: check it when the typing rests. */
  later(): void {
    this.busy = true;
    this.#asked++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), this.deps.wait ?? 500);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked++;
  }

  async check(): Promise<void> {
    // One at a time: what was typed meanwhile is checked after it.
    if (this.#asking) return;
    this.#asking = true;
    const mine = this.#asked;
    try {
      const oordeel = await this.deps.check({ ...this.concept(), reden: '' });
      if (mine === this.#asked) {
        this.oordeel = oordeel;
        this.fault = null;
      }
    } catch (error) {
      if (mine === this.#asked) {
        this.oordeel = null;
        this.fault = toWeigering(error);
      }
    } finally {
      this.#asking = false;
    }
    if (mine === this.#asked) this.busy = false;
    else this.later();
  }

  /** Saves it; null after a refusal. */
  async save(): Promise<ProfielBewaard | null> {
    this.saving = true;
    this.fault = null;
    try {
      return await this.deps.save(this.concept());
    } catch (error) {
      this.fault = toWeigering(error);
      return null;
    } finally {
      this.saving = false;
    }
  }

  voegToe(soort: string): void {
    const velden: Record<string, string> = { sterkte: 'contract' };
    this.gekozen = this.profiel.regels.push({ soort, velden }) - 1;
  }

  dupliceer(index: number): void {
    const regel = this.profiel.regels[index];
    if (!regel) return;
    this.profiel.regels.splice(index + 1, 0, kopie($state.snapshot(regel), this.profiel.regels));
    this.gekozen = index + 1;
  }

  /** Gives the rule, to put it back. */
  verwijder(index: number): RegelInvoer | null {
    const [gone] = $state.snapshot(this.profiel.regels.splice(index, 1));
    const last = this.profiel.regels.length - 1;
    this.gekozen = last < 0 ? 'kop' : Math.min(index, last);
    return gone ?? null;
  }

  zetTerug(index: number, regel: RegelInvoer): void {
    this.profiel.regels.splice(index, 0, regel);
    this.gekozen = index;
  }
}
