/**
 * Reading in files: what was chosen, the job that runs, and what came of it. Lives outside the screen, so that walking
 * to another screen half-way loses nothing.
 */
import type { Inlezen, Taak, TaakStand } from '../api/types';

export interface ImportDeps {
  start: (vraag: Inlezen) => Promise<Taak>;
  ask: (vraag: Taak) => Promise<TaakStand>;
  cancel: (vraag: Taak) => Promise<TaakStand>;
  /** Time between two questions when no event comes. */
  every?: number;
}

export class ImportFlow {
  /** Paths. */
  files = $state.raw<string[]>([]);
  /** ISO date, or empty: each message's own dagtekening. */
  receivedOn = $state('');
  urgent = $state(false);
  /** How far the job is; stays after it finished, until it is put away. */
  progress = $state.raw<TaakStand | null>(null);
  /** Sent, and no answer yet. */
  starting = $state(false);
  error = $state<unknown>(null);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = false;

  constructor(private readonly deps: ImportDeps) {}

  get running(): boolean {
    return this.starting || (this.progress !== null && !this.progress.klaar);
  }

  /** Adds files; the same path counts once. */
  add(paths: string[]): void {
    if (paths.length === 0) return;
    if (this.progress?.klaar) this.progress = null;
    this.files = [...this.files, ...paths].filter((path, index, all) => all.indexOf(path) === index);
  }

  drop(path: string): void {
    this.files = this.files.filter((other) => other !== path);
  }

  clear(): void {
    this.files = [];
    this.receivedOn = '';
    this.urgent = false;
    this.error = null;
  }

  /** Puts the result away. */
  dismiss(): void {
    if (!this.running) this.progress = null;
  }

  async start(): Promise<void> {
    if (this.running || this.files.length === 0) return;
    this.starting = true;
    this.error = null;
    try {
      const { taak } = await this.deps.start({
        bestanden: this.files,
        ontvangen_op: this.receivedOn === '' ? null : this.receivedOn,
        spoed: this.urgent,
      });
      this.progress = {
        taak,
        gedaan: 0,
        totaal: this.files.length,
        klaar: false,
        afgebroken: false,
        resultaten: [],
        tellingen: { verwerkt: 0, dubbel: 0, geweigerd: 0 },
      };
      this.clear();
      this.later();
    } catch (error) {
      this.error = error;
    } finally {
      this.starting = false;
    }
  }

  /** An event said how far a job is. */
  moved(stand: TaakStand): void {
    this.take(stand);
    if (this.running) this.later();
  }

  async cancel(): Promise<void> {
    if (!this.progress || this.progress.klaar) return;
    try {
      this.take(await this.deps.cancel({ taak: this.progress.taak }));
    } catch (error) {
      this.error = error;
    }
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), this.deps.every ?? 500);
  }

  private async look(): Promise<void> {
    const job = this.progress;
    if (!job || job.klaar || this.asking) return;
    this.asking = true;
    try {
      this.take(await this.deps.ask({ taak: job.taak }));
      this.error = null;
    } catch (error) {
      this.error = error;
    } finally {
      this.asking = false;
    }
    if (this.progress && !this.progress.klaar) this.later();
  }

  /** Answers may overtake each other: never goes back. */
  private take(stand: TaakStand): void {
    const old = this.progress;
    if (!old || stand.taak !== old.taak || old.klaar) return;
    if (stand.klaar || stand.gedaan >= old.gedaan) this.progress = stand;
  }
}
