/**
 * Reading in a list: what was chosen, what each column is, the job that runs and what came of it. Lives outside the screen,
 * so that walking to another screen half-way loses nothing.
 */
import type { Bewaard, Gekozen, InvoerBlik, InvoerUitslag, InvoerVraag, Taak, TaakStand } from '../api/types';

export type Stap = 0 | 1 | 2 | 3 | 4;

export interface FlowDeps {
  /** The file dialog. */
  choose: () => Promise<Gekozen>;
  /** Saves an example to fill in. */
  example: () => Promise<Bewaard>;
  /** Saves the bad rows with what is wrong with them. */
  faults: (vraag: Taak) => Promise<Bewaard>;
  look: (bestand: string, blad: string | null) => Promise<InvoerBlik>;
  start: (vraag: InvoerVraag) => Promise<Taak>;
  cancel: (vraag: Taak) => Promise<Taak>;
  result: (vraag: Taak) => Promise<InvoerUitslag>;
  /** Time between two questions when no event comes. */
  every?: number;
}

export class Flow {
  step = $state<Stap>(0);
  /** Path. */
  file = $state('');
  look = $state.raw<InvoerBlik | null>(null);
  /** What each column is; empty is not used. */
  columns = $state<string[]>([]);
  wholeOnly = $state(false);
  busy = $state(false);
  error = $state.raw<unknown>(null);
  progress = $state.raw<{ taak: string; gedaan: number; totaal: number } | null>(null);
  result = $state.raw<InvoerUitslag | null>(null);
  /** The job whose result is shown. */
  job = $state('');

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: FlowDeps) {}

  get running(): boolean {
    return this.progress !== null;
  }

  /** The thing that two columns claim to be. */
  get double(): string | null {
    const used = this.columns.filter((veld) => veld !== '');
    const twice = used.find((veld, index) => used.indexOf(veld) !== index);
    return this.look?.velden.find((veld) => veld.sleutel === twice)?.label ?? null;
  }

  /** What must be among the columns and is not. */
  get missing(): string | null {
    const needed = this.look?.velden.filter(({ nodig }) => nodig) ?? [];
    return needed.find(({ sleutel }) => !this.columns.includes(sleutel))?.label ?? null;
  }

  get ready(): boolean {
    return this.look !== null && this.missing === null && this.double === null;
  }

  /** Asks for a file and looks into it. */
  async pick(): Promise<void> {
    this.error = null;
    try {
      const [bestand] = (await this.deps.choose()).bestanden;
      if (bestand !== undefined) await this.open(bestand);
    } catch (error) {
      this.error = error;
    }
  }

  /** Saves the example; gives its name, null when nothing was saved. */
  example(): Promise<string | null> {
    return this.#saved(() => this.deps.example());
  }

  /** Saves the bad rows; gives the name of the file. */
  faults(): Promise<string | null> {
    return this.#saved(() => this.deps.faults({ taak: this.job }));
  }

  async #saved(save: () => Promise<Bewaard>): Promise<string | null> {
    this.error = null;
    try {
      return (await save()).bestand;
    } catch (error) {
      this.error = error;
      return null;
    }
  }

  async open(file: string, sheet: string | null = null): Promise<void> {
    this.busy = true;
    this.error = null;
    try {
      const look = await this.deps.look(file, sheet);
      this.file = file;
      this.look = look;
      this.columns = look.kolommen.map((kolom) => kolom.veld ?? '');
      this.result = null;
      this.step = 1;
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }

  async run(proef: boolean): Promise<void> {
    if (this.running || !this.look || !this.ready) return;
    this.error = null;
    this.step = proef ? 2 : 3;
    try {
      const { taak } = await this.deps.start({
        bestand: this.file,
        blad: this.look.blad === 'CSV' ? null : this.look.blad,
        kolommen: this.columns.map((veld) => (veld === '' ? null : veld)),
        proef,
        alles_of_niets: this.wholeOnly,
      });
      this.result = null;
      this.job = taak;
      this.progress = { taak, gedaan: 0, totaal: this.look.aantal };
      this.#later();
    } catch (error) {
      this.error = error;
      this.step = 1;
    }
  }

  /** An event said how far a job is. */
  moved(stand: TaakStand): void {
    if (!this.progress || stand.taak !== this.progress.taak) return;
    if (stand.klaar) void this.#finish();
    else if (stand.gedaan >= this.progress.gedaan) this.progress = stand;
  }

  async cancel(): Promise<void> {
    if (this.progress) await this.deps.cancel({ taak: this.progress.taak }).catch(() => undefined);
  }

  again(): void {
    this.step = 0;
    this.look = null;
    this.result = null;
    this.error = null;
    this.wholeOnly = false;
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#finish(), this.deps.every ?? 1000);
  }

  /** The result is there when the job is done; until then the question is refused. */
  async #finish(): Promise<void> {
    const job = this.progress;
    if (!job) return;
    try {
      const result = await this.deps.result({ taak: job.taak });
      if (this.progress?.taak !== job.taak) return;
      clearTimeout(this.#timer);
      this.result = result;
      this.progress = null;
      if (!result.proef) this.step = 4;
    } catch {
      this.#later();
    }
  }
}
