/** An evaluation that is being written: the text on screen, and how it gets kept. */
import type {
  DeelnemerScherm,
  DoelUitkomstScherm,
  EvaluatieBewaar,
  EvaluatieScherm,
  EvaluatieTekst,
  EvaluatieVraag,
  EvaluatieVeldScherm,
} from '../api/types';
import { Autosave } from '../shared/autosave.svelte';
import { kept, leaving } from './drafts';

/** A row with a name of its own, so that taking one away does not lose the focus. */
export type Row<T> = T & { key: number };
export type Person = Row<DeelnemerScherm>;
export type Goal = Row<Omit<DoelUitkomstScherm, 'score'> & { score: string }>;
/** What is not a list; dates and marks as they are typed. */
export type Text = Omit<EvaluatieTekst, 'deelnemers' | 'doelen' | 'gehouden_op' | 'tevredenheid'> & {
  gehouden_op: string;
  tevredenheid: string;
};

export interface EditorDeps {
  open: (vraag: EvaluatieVraag) => Promise<EvaluatieScherm>;
  save: (vraag: EvaluatieBewaar) => Promise<EvaluatieScherm>;
  delay?: number;
  retry?: number;
  now?: () => number;
}

let counter = 0;

const EMPTY: Text = {
  soort: '',
  gehouden_op: '',
  wijze: '',
  eigen_woorden: '',
  tevredenheid: '',
  verandert: '',
  conclusie: '',
  voortgang: '',
  plan_besproken: false,
};

export class EvaluatieEditor {
  scherm = $state.raw<EvaluatieScherm | null>(null);
  text = $state<Text>({ ...EMPTY });
  people = $state<Person[]>([]);
  goals = $state<Goal[]>([]);
  fields = $state<EvaluatieVeldScherm[]>([]);
  loading = $state(false);
  error = $state<unknown>(null);
  /** Text from an earlier visit was put back. */
  restored = $state(false);
  /** Own text that the store refused because somebody else saved. */
  mine = $state.raw<EvaluatieBewaar | null>(null);

  readonly autosave: Autosave<EvaluatieBewaar, EvaluatieScherm>;
  private versie = 0;

  constructor(
    readonly id: string,
    private readonly deps: EditorDeps,
  ) {
    this.autosave = new Autosave<EvaluatieBewaar, EvaluatieScherm>({
      read: () => this.draft(),
      save: async (draft) => {
        kept.set(id, draft);
        try {
          return await deps.save(draft);
        } catch (error) {
          if (isConflict(error)) this.mine = this.draft();
          throw error;
        }
      },
      saved: (answer) => {
        kept.delete(id);
        this.versie = answer.versie;
        // The text on screen is newer than the answer: only what follows from it is taken over.
        this.scherm = answer;
        this.restored = false;
        this.followKind(answer);
      },
      isConflict,
      delay: deps.delay,
      retry: deps.retry,
      now: deps.now,
    });
  }

  /** Version of the record on screen. */
  get version(): number {
    return this.versie;
  }

  /** Reads the evaluation. Text that was not saved on an earlier visit comes back. */
  async load(): Promise<void> {
    this.loading = true;
    try {
      await leaving.get(this.id);
      const scherm = await this.deps.open({ evaluatie: this.id });
      this.error = null;
      this.show(scherm);
      const left = kept.get(this.id);
      if (left && scherm.bewerkbaar) this.putBack(left);
    } catch (error) {
      this.error = error;
    } finally {
      this.loading = false;
    }
  }

  /** Throws the own text away and shows the stored one. */
  async takeStored(): Promise<void> {
    kept.delete(this.id);
    this.mine = null;
    this.autosave.reset();
    await this.load();
  }

  /** Shows a stand of this evaluation, such as after fixing it. */
  show(scherm: EvaluatieScherm): void {
    this.scherm = scherm;
    this.versie = scherm.versie;
    this.fields = scherm.velden.map((veld) => ({ ...veld }));
    this.fill(scherm.inhoud);
  }

  changed(): void {
    this.autosave.touch();
    kept.set(this.id, this.draft());
    if (this.autosave.state === 'conflict') this.mine = this.draft();
  }

  addPerson(): void {
    this.people.push(withKey({ rol: 'netwerk', naam: '', tekent: false }));
    this.changed();
  }

  addGoal(): void {
    this.goals.push(withKey({ doel: '', streven: '', uitkomst: '', score: '', toelichting: '' }));
    this.changed();
  }

  /** Takes a row out; what comes back puts it where it was. */
  remove(list: 'people' | 'goals', index: number): () => void {
    const [gone] = this[list].splice(index, 1);
    this.changed();
    return () => {
      if (!gone) return;
      const rows: Row<unknown>[] = this[list];
      rows.splice(Math.min(index, rows.length), 0, gone);
      this.changed();
    };
  }

  /** Leaves the screen: saves what waits; what cannot be saved stays in memory. */
  async leave(): Promise<void> {
    this.autosave.stop();
    const last = this.autosave.flush().finally(() => {
      if (leaving.get(this.id) === last) leaving.delete(this.id);
    });
    leaving.set(this.id, last);
    await last;
  }

  private fill(inhoud: EvaluatieTekst): void {
    const { deelnemers, doelen, gehouden_op, tevredenheid, ...rest } = inhoud;
    this.text = { ...rest, gehouden_op: gehouden_op ?? '', tevredenheid: mark(tevredenheid) };
    this.people = deelnemers.map((who) => withKey({ ...who }));
    this.goals = doelen.map((doel) => withKey({ ...doel, score: mark(doel.score) }));
  }

  /** Another kind has other fields of the contract; what was typed in the others stays. */
  private followKind(answer: EvaluatieScherm): void {
    const same =
      answer.velden.length === this.fields.length &&
      answer.velden.every(({ sleutel }, index) => this.fields[index]?.sleutel === sleutel);
    if (same) return;
    const typed = this.fields;
    this.fields = answer.velden.map((veld) => ({
      ...veld,
      tekst: typed.find(({ sleutel }) => sleutel === veld.sleutel)?.tekst ?? veld.tekst,
    }));
  }

  private draft(): EvaluatieBewaar {
    const { gehouden_op, tevredenheid, ...rest } = this.text;
    return {
      evaluatie: this.id,
      versie: this.versie,
      velden: this.fields.map(({ sleutel, tekst }) => ({ sleutel, tekst })),
      inhoud: {
        ...rest,
        gehouden_op: gehouden_op === '' ? null : gehouden_op,
        tevredenheid: number(tevredenheid),
        deelnemers: this.people.map(({ rol, naam, tekent }) => ({ rol, naam, tekent })),
        doelen: this.goals.map(({ doel, streven, uitkomst, score, toelichting }) => ({
          doel,
          streven,
          uitkomst,
          score: number(score),
          toelichting,
        })),
      },
    };
  }

  private putBack(left: EvaluatieBewaar): void {
    this.fields = this.fields.map((veld) => ({
      ...veld,
      tekst: left.velden.find(({ sleutel }) => sleutel === veld.sleutel)?.tekst ?? veld.tekst,
    }));
    this.fill(left.inhoud);
    // With the version it was typed on: the store then says whether somebody came in between.
    this.versie = left.versie;
    this.restored = true;
    this.changed();
  }
}

/** The own text as plain text, to copy and paste. */
export function asText(draft: EvaluatieBewaar): string {
  const { inhoud, velden } = draft;
  return [
    ...inhoud.doelen.map(({ doel, uitkomst, toelichting }) => line([doel, uitkomst, toelichting])),
    inhoud.eigen_woorden,
    ...velden.map(({ tekst }) => tekst),
    inhoud.verandert,
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

function line(parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ');
}

function mark(score: number | null): string {
  return score === null ? '' : String(score);
}

function number(mark: string): number | null {
  return mark === '' ? null : Number(mark);
}

function withKey<T>(row: T): Row<T> {
  return { ...row, key: ++counter };
}

/** Somebody else saved, or fixed it: saving again makes no sense. */
function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'intussen_gewijzigd' || error.code === 'evaluatie_vast';
}
