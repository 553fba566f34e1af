/**
 * Keeps a draft while somebody types. Saves never overlap, text typed during a save is saved after it, and a text that
 * could not be saved stays in memory until it can.
 */

/** Where saving stands, for the status line. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** What the editor and the store must offer. */
export interface AutosaveDeps<Draft, Answer> {
  /** A copy of the text as it stands now. */
  read: () => Draft;
  /** Sends it. */
  save: (draft: Draft) => Promise<Answer>;
  /** Takes over what the answer says (record version, what is still missing). */
  saved: (answer: Answer) => void;
  /** Somebody else saved in between: saving again would overwrite that. */
  isConflict: (error: unknown) => boolean;
  /** The clock for "Bewaard om", in milliseconds. */
  now?: () => number;
  /** Quiet time before a save. */
  delay?: number;
  /** Time before a failed save is tried again. */
  retry?: number;
}

export class Autosave<Draft, Answer> {
  state = $state<SaveState>('saved');
  /** When the last save succeeded. */
  savedAt = $state<number | null>(null);
  /** Why the last save failed. */
  error = $state<unknown>(null);

  private dirty = false;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly deps: AutosaveDeps<Draft, Answer>) {}

  /** There is text that is not safe yet. */
  get unsaved(): boolean {
    return this.state !== 'saved';
  }

  /** Something was typed. */
  touch(): void {
    this.dirty = true;
    if (this.state === 'conflict') return;
    if (this.state !== 'saving') this.state = 'waiting';
    this.plan(this.deps.delay ?? 800);
  }

  /** Saves what is waiting, now. True when everything is safe. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.dirty && this.state !== 'conflict') {
      this.running = this.run();
      await this.running;
    }
    return this.state === 'saved';
  }

  /** The conflict is solved: the text on screen is the stored one again. */
  reset(): void {
    clearTimeout(this.timer);
    this.dirty = false;
    this.error = null;
    this.state = 'saved';
  }

  /** Stops the clock, for a screen that goes away. A `flush` may still follow. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private plan(after: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private async run(): Promise<void> {
    this.dirty = false;
    this.state = 'saving';
    try {
      const answer = await this.deps.save(this.deps.read());
      this.deps.saved(answer);
      this.error = null;
      this.savedAt = (this.deps.now ?? Date.now)();
      this.state = this.dirty ? 'waiting' : 'saved';
    } catch (error) {
      this.dirty = true;
      this.error = error;
      if (this.deps.isConflict(error)) {
        this.state = 'conflict';
      } else {
        this.state = 'failed';
        this.plan(this.deps.retry ?? 5000);
      }
    } finally {
      this.running = null;
    }
  }
}
