/** A plan that is being written: the text on screen, and how it gets kept. */
import type {
  ActiviteitScherm,
  DoelScherm,
  PlanBewaar,
  PlanScherm,
  PlanVeldScherm,
  PlanVraag,
} from '../api/types';
import { Autosave } from '../shared/autosave.svelte';
import { kept, leaving } from './drafts';

/** A row with a name of its own, so that moving it does not lose the focus. */
export type Row<T> = T & { key: number };
export type Goal = Row<Omit<DoelScherm, 'streefdatum'> & { streefdatum: string }>;
export type Activity = Row<ActiviteitScherm>;

/** An activity of which nothing is said yet. */
export const emptyActivity = (): ActiviteitScherm => ({
  activiteit: '',
  ritme: null,
  dagen: [],
  dagdeel: null,
  van: null,
  tot: null,
  minuten: null,
  door: '',
  toelichting: '',
});
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
        this.steps(answer);
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
    this.activities = scherm.activiteiten.map((activiteit) => withKey(plain(activiteit)));
  }

  /** Takes over what follows from the plan. The text on screen is newer than the answer and stays. */
  steps(answer: PlanScherm): void {
    this.scherm = answer;
    for (const veld of this.fields) {
      const stored = answer.velden.find(({ sleutel }) => sleutel === veld.sleutel);
      if (stored) veld.uit_dossier = stored.uit_dossier;
    }
  }

  /** Asks again how far the plan is, such as after a fact was withdrawn. */
  async refresh(): Promise<void> {
    this.steps(await this.deps.open({ plan: this.plan }));
  }

  changed(): void {
    this.autosave.touch();
    kept.set(this.plan, this.draft());
    if (this.autosave.state === 'conflict') this.mine = this.draft();
  }

  /** Adds an empty row behind another, or at the end. */
  add(list: ListName, behind?: number): void {
    const at = behind === undefined ? this[list].length : behind + 1;
    if (list === 'goals') this.goals.splice(at, 0, withKey({ doel: '', resultaat: '', streefdatum: '' }));
    else this.activities.splice(at, 0, withKey(emptyActivity()));
    this.changed();
  }

  /** Adds activities from the library; one that the plan has already is not added again. Says how many were added. */
  take(activities: ActiviteitScherm[], goals: DoelScherm[] = []): number {
    const fresh = activities.filter(({ activiteit }) => !this.has(activiteit));
    const aims = goals.filter(({ doel }) => !this.goals.some((goal) => same(goal.doel, doel)));
    // A row in which nothing was written yet makes room.
    this.activities = this.activities.filter(({ activiteit, toelichting }) => activiteit || toelichting);
    this.goals = this.goals.filter(({ doel, resultaat }) => doel || resultaat);
    this.activities.push(...fresh.map((each) => withKey(structuredClone(each))));
    this.goals.push(...aims.map((each) => withKey({ ...each, streefdatum: each.streefdatum ?? '' })));
    if (fresh.length + aims.length > 0) this.changed();
    return fresh.length + aims.length;
  }

  /** Takes an activity of the library out again. */
  drop(name: string): void {
    const index = this.activities.findIndex(({ activiteit }) => same(activiteit, name));
    if (index >= 0) this.remove('activities', index);
  }

  /** The plan has an activity of this name. */
  has(name: string): boolean {
    return this.activities.some(({ activiteit }) => same(activiteit, name));
  }

  /** The plain sentence of a row, while the stored row says the same as the one on screen. */
  sentence(index: number): string {
    const row = this.activities[index];
    const stored = this.scherm?.activiteiten[index];
    if (!row || !stored) return '';
    return JSON.stringify(plain(row)) === JSON.stringify(plain(stored))
      ? (this.scherm?.zinnen[index] ?? '')
      : '';
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

  /** The plan is gone: nothing of it is saved or kept any more. */
  forget(): void {
    this.autosave.stop();
    this.autosave.reset();
    kept.delete(this.plan);
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
      activiteiten: this.activities.map(plain),
    };
  }

  private putBack(left: PlanBewaar, scherm: PlanScherm): void {
    this.fields = scherm.velden.map((veld) => ({
      ...veld,
      tekst: left.velden.find(({ sleutel }) => sleutel === veld.sleutel)?.tekst ?? veld.tekst,
    }));
    this.goals = left.doelen.map((doel) => withKey({ ...doel, streefdatum: doel.streefdatum ?? '' }));
    this.activities = left.activiteiten.map((activiteit) => withKey(plain(activiteit)));
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
  const activities = draft.activiteiten.map((each) =>
    line([
      each.activiteit,
      each.ritme ?? '',
      each.dagen.join(' '),
      each.dagdeel ?? '',
      [each.van, each.tot]
        .filter(Boolean)
        .map((time) => time?.slice(0, 5))
        .join('-'),
      each.minuten === null ? '' : `${String(each.minuten)} min`,
      each.door,
      each.toelichting,
    ]),
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

/** The row without what is only of the screen. */
function plain(row: ActiviteitScherm): ActiviteitScherm {
  const { activiteit, ritme, dagen, dagdeel, van, tot, minuten, door, toelichting } = row;
  return { activiteit, ritme, dagen: [...dagen], dagdeel, van, tot, minuten, door, toelichting };
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function withKey<T>(row: T): Row<T> {
  return { ...row, key: ++counter };
}

/** Somebody else saved, or fixed the plan: saving again makes no sense. */
function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'intussen_gewijzigd' || error.code === 'plan_vast';
}
