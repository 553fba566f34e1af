/** A plan that is being written: the text on screen, and how it gets kept. */
import type {
  ActiviteitScherm,
  DoelScherm,
  PlanBewaar,
  PlanScherm,
  PlanVeldScherm,
  PlanVraag,
} from '../api/types';
import { Autosave } from './autosave.svelte';
import { kept, leaving } from './drafts';

/** A row with a name of its own, so that moving it does not lose the focus. */
export type Row<T> = T & { key: number };
export type Goal = Row<Omit<DoelScherm, 'streefdatum'> & { streefdatum: string }>;
export type Activity = Row<ActiviteitScherm>;
export type ListName = 'goals' | 'activities';

export interface EditorDeps {
  open: (vraag: PlanVraag) => Promise<PlanScherm>;
  save: (vraag: PlanBewaar) => Promise<PlanScherm>;
  delay?: number;
  retry?: number;
  now?: () => number;
}

let counter = 0;

export class PlanEditor {
  scherm = $state.raw<PlanScherm | null>(null);
  fields = $state<PlanVeldScherm[]>([]);
  goals = $state<Goal[]>([]);
  activities = $state<Activity[]>([]);
  loading = $state(false);
  error = $state<unknown>(null);
  /** Text from an earlier visit was put back. */
  restored = $state(false);
  /** Own text that the store refused because somebody else saved. */
  mine = $state.raw<PlanBewaar | null>(null);

  readonly autosave: Autosave<PlanBewaar, PlanScherm>;
  private versie = 0;

  constructor(
    readonly plan: string,
    private readonly deps: EditorDeps,
  ) {
    this.autosave = new Autosave<PlanBewaar, PlanScherm>({
      read: () => this.draft(),
      save: async (draft) => {
        kept.set(plan, draft);
        try {
          return await deps.save(draft);
        } catch (error) {
          if (isConflict(error)) this.mine = this.draft();
          throw error;
        }
      },
      saved: (answer) => {
        kept.delete(plan);
        this.versie = answer.versie;
        // The text on screen is newer than the answer: only what follows from it is taken over.
        this.scherm = answer;
        this.restored = false;
      },
      isConflict,
      delay: deps.delay,
      retry: deps.retry,
      now: deps.now,
    });
  }

  /** Reads the plan. Text that was not saved on an earlier visit comes back. */
  async load(): Promise<void> {
    this.loading = true;
    try {
      await leaving.get(this.plan);
      const scherm = await this.deps.open({ plan: this.plan });
      this.error = null;
      this.show(scherm);
      const left = kept.get(this.plan);
      if (left && scherm.bewerkbaar) this.putBack(left, scherm);
    } catch (error) {
      this.error = error;
    } finally {
      this.loading = false;
    }
  }

  /** Throws the own text away and shows the stored plan. */
  async takeStored(): Promise<void> {
    kept.delete(this.plan);
    this.mine = null;
    this.autosave.reset();
    await this.load();
  }

  /** Shows another stand of the same plan, such as after fixing it. */
  show(scherm: PlanScherm): void {
    this.scherm = scherm;
    this.versie = scherm.versie;
    this.fields = scherm.velden.map((veld) => ({ ...veld }));
    this.goals = scherm.doelen.map((doel) => withKey({ ...doel, streefdatum: doel.streefdatum ?? '' }));
    this.activities = scherm.activiteiten.map((activiteit) => withKey({ ...activiteit }));
  }

  changed(): void {
    this.autosave.touch();
    kept.set(this.plan, this.draft());
    if (this.autosave.state === 'conflict') this.mine = this.draft();
  }

  addGoal(): void {
    this.goals.push(withKey({ doel: '', resultaat: '', streefdatum: '' }));
    this.changed();
  }

  addActivity(): void {
    this.activities.push(withKey({ activiteit: '', frequentie: '', wanneer: '', toelichting: '' }));
    this.changed();
  }

  /** Takes a row out; what comes back puts it where it was. */
  remove(list: ListName, index: number): () => void {
    const [gone] = this[list].splice(index, 1);
    this.changed();
    return () => {
      if (!gone) return;
      const rows: Row<unknown>[] = this[list];
      rows.splice(Math.min(index, rows.length), 0, gone);
      this.changed();
    };
  }

  /** Moves a row one place up (-1) or down (1). True when it moved. */
  move(list: ListName, index: number, step: -1 | 1): boolean {
    const rows: Row<unknown>[] = this[list];
    const to = index + step;
    const row = rows[index];
    if (!row || to < 0 || to >= rows.length) return false;
    rows.splice(index, 1);
    rows.splice(to, 0, row);
    this.changed();
    return true;
  }

  /** Leaves the screen: saves what waits; what cannot be saved stays in memory. */
  async leave(): Promise<void> {
    this.autosave.stop();
    const last = this.autosave.flush().finally(() => {
      if (leaving.get(this.plan) === last) leaving.delete(this.plan);
    });
    leaving.set(this.plan, last);
    await last;
  }

  private draft(): PlanBewaar {
    return {
      plan: this.plan,
      versie: this.versie,
      velden: this.fields.map(({ sleutel, tekst }) => ({ sleutel, tekst })),
      doelen: this.goals.map(({ doel, resultaat, streefdatum }) => ({
        doel,
        resultaat,
        streefdatum: streefdatum === '' ? null : streefdatum,
      })),
      activiteiten: this.activities.map(({ activiteit, frequentie, wanneer, toelichting }) => ({
        activiteit,
        frequentie,
        wanneer,
        toelichting,
      })),
    };
  }

  private putBack(left: PlanBewaar, scherm: PlanScherm): void {
    this.fields = scherm.velden.map((veld) => ({
      ...veld,
      tekst: left.velden.find(({ sleutel }) => sleutel === veld.sleutel)?.tekst ?? veld.tekst,
    }));
    this.goals = left.doelen.map((doel) => withKey({ ...doel, streefdatum: doel.streefdatum ?? '' }));
    this.activities = left.activiteiten.map((activiteit) => withKey({ ...activiteit }));
    // With the version it was typed on: the store then says whether somebody came in between.
    this.versie = left.versie;
    this.restored = true;
    this.changed();
  }
}

/** The own text as plain text, to copy and paste. */
export function asText(
  draft: PlanBewaar,
  labels: (sleutel: string) => string,
  words: { goals: string; activities: string },
): string {
  const parts = draft.velden
    .filter(({ tekst }) => tekst.trim() !== '')
    .map(({ sleutel, tekst }) => `${labels(sleutel)}\n${tekst.trim()}`);
  const goals = draft.doelen.map(({ doel, resultaat, streefdatum }) =>
    line([doel, resultaat, streefdatum ?? '']),
  );
  const activities = draft.activiteiten.map(({ activiteit, frequentie, wanneer, toelichting }) =>
    line([activiteit, frequentie, wanneer, toelichting]),
  );
  if (goals.some((text) => text !== '')) parts.push(`${words.goals}\n${goals.join('\n')}`);
  if (activities.some((text) => text !== '')) parts.push(`${words.activities}\n${activities.join('\n')}`);
  return parts.join('\n\n');
}

function line(parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
}

function withKey<T>(row: T): Row<T> {
  return { ...row, key: ++counter };
}

/** Somebody else saved, or fixed the plan: saving again makes no sense. */
function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'intussen_gewijzigd' || error.code === 'plan_vast';
}
