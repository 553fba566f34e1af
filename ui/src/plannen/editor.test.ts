import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlanBewaar, PlanScherm } from '../api/types';
import { Weigering } from '../platform/weigering';
import { forgetDrafts } from './drafts';
import { asText, emptyActivity, PlanEditor } from './editor.svelte';

beforeEach(() => {
  vi.useFakeTimers();
  forgetDrafts();
});
afterEach(() => vi.useRealTimers());

function scherm(own: Partial<PlanScherm> = {}): PlanScherm {
  return {
    plan: {
      id: 'p1',
      soort: 'Werkplan',
      nummer: 1,
      status: 'concept',
      toewijzing: 1,
      datum: '2027-01-06',
      ontbreekt: 1,
    },
    client: 'c1',
    client_naam: 'Mw. Bakker',
    onder: 'Hardenberg',
    bewerkbaar: true,
    versie: 4,
    velden: [
      {
        sleutel: 'afspraken',
        label: 'Afspraken',
        hulp: '',
        invoer: 'tekst',
        keuzes: [],
        tekst: '',
        uit_dossier: null,
        volgt: null,
        bron: 'eis 53',
        kop: null,
        citaat: null,
      },
    ],
    doelen: [
      { doel: 'Schoon huis', resultaat: '', streefdatum: null },
      { doel: 'Zelf de was doen', resultaat: '', streefdatum: '2027-06-01' },
    ],
    activiteiten: [],
    ontbreekt: [],
    bevindingen: [],
    zinnen: [],
    tijd: null,
    stappen: {
      besproken: [],
      goedgekeurd: [],
      goedkeuring_nodig: false,
      toestemmingen: [],
      vastgesteld_op: null,
      verstrekt: [],
    },
    versies: [],
    ...own,
  };
}

/** A store with one plan that refuses an old version. */
function store(first = scherm()) {
  let stored = first;
  const sent: PlanBewaar[] = [];
  let full = false;
  return {
    sent,
    deps: {
      open: async () => structuredClone(stored),
      save: async (vraag: PlanBewaar) => {
        sent.push(structuredClone(vraag));
        if (full) throw new Weigering('schijf', 'De schijf is vol.');
        if (vraag.versie !== stored.versie)
          throw new Weigering('intussen_gewijzigd', 'Karim heeft dit plan gewijzigd.');
        stored = {
          ...stored,
          versie: stored.versie + 1,
          doelen: vraag.doelen,
          activiteiten: vraag.activiteiten,
          velden: stored.velden.map((veld) => ({
            ...veld,
            tekst: vraag.velden.find(({ sleutel }) => sleutel === veld.sleutel)?.tekst ?? '',
          })),
        };
        return structuredClone(stored);
      },
    },
    elsewhere: (tekst: string) => {
      stored = {
        ...stored,
        versie: stored.versie + 1,
        velden: stored.velden.map((veld) => ({ ...veld, tekst })),
      };
    },
    fail: (yes: boolean) => (full = yes),
  };
}

async function opened(from: ReturnType<typeof store>) {
  const editor = new PlanEditor('p1', from.deps);
  await editor.load();
  return editor;
}

function type(editor: PlanEditor, tekst: string) {
  const [field] = editor.fields;
  if (field) field.tekst = tekst;
  editor.changed();
}

test('sends the version it read, and after saving the version it got back', async () => {
  const from = store();
  const editor = await opened(from);
  type(editor, 'een');
  await vi.advanceTimersByTimeAsync(800);
  type(editor, 'twee');
  await vi.advanceTimersByTimeAsync(800);
  expect(from.sent.map(({ versie }) => versie)).toEqual([4, 5]);
  expect(from.sent.at(-1)?.velden).toEqual([{ sleutel: 'afspraken', tekst: 'twee' }]);
  expect(editor.autosave.state).toBe('saved');
});

test('an answer does not overwrite what is being typed', async () => {
  const from = store();
  const editor = await opened(from);
  type(editor, 'een');
  const saving = editor.autosave.flush();
  type(editor, 'een twee');
  await saving;
  expect(editor.fields[0]?.tekst).toBe('een twee');
});

test('an empty date of a goal is sent as no date', async () => {
  const from = store();
  const editor = await opened(from);
  editor.goals[1]!.streefdatum = '';
  editor.changed();
  await editor.autosave.flush();
  expect(from.sent[0]?.doelen.map(({ streefdatum }) => streefdatum)).toEqual([null, null]);
});

test('somebody else saved: the own text stays and can be copied, and the stored text comes when asked', async () => {
  const from = store();
  const editor = await opened(from);
  from.elsewhere('van Karim');
  type(editor, 'van mij');
  await vi.advanceTimersByTimeAsync(800);
  expect(editor.autosave.state).toBe('conflict');
  expect(editor.fields[0]?.tekst).toBe('van mij');
  type(editor, 'van mij, later');
  const words = { goals: 'Doelen', activities: 'Activiteiten' };
  expect(asText(editor.mine!, () => 'Afspraken', words)).toContain('Afspraken\nvan mij, later');
  expect(from.sent).toHaveLength(1);

  await editor.takeStored();
  expect(editor.fields[0]?.tekst).toBe('van Karim');
  expect(editor.autosave.state).toBe('saved');
  type(editor, 'samen');
  await editor.autosave.flush();
  expect(from.sent.at(-1)?.versie).toBe(5);
  expect(editor.autosave.state).toBe('saved');
});

test('what was typed is stored within a second, so that a program that is killed loses no more', async () => {
  const from = store();
  const editor = await opened(from);
  type(editor, 'half getypt');
  await vi.advanceTimersByTimeAsync(1000);
  // Nobody leaves, blurs or closes anything: another program simply reads the store.
  forgetDrafts();
  expect((await opened(from)).fields[0]?.tekst).toBe('half getypt');
});

test('an activity of the library comes once, with how often that is usual, and can be taken out again', async () => {
  const from = store();
  const editor = await opened(from);
  editor.add('activities');
  const windows = { ...emptyActivity(), activiteit: 'Ramen', ritme: '4/jaar' };
  expect(editor.take([windows, { ...emptyActivity(), activiteit: 'Bed verschonen', ritme: '1/2week' }])).toBe(
    2,
  );
  expect(editor.take([windows])).toBe(0);
  expect(editor.activities.map(({ activiteit }) => activiteit)).toEqual(['Ramen', 'Bed verschonen']);
  editor.drop('ramen');
  await editor.autosave.flush();
  expect(from.sent.at(-1)?.activiteiten).toEqual([
    { ...emptyActivity(), activiteit: 'Bed verschonen', ritme: '1/2week' },
  ]);
});

test('the sentence of a row stands there only while the stored row says the same', async () => {
  const row = { ...emptyActivity(), activiteit: 'Ramen', ritme: '4/jaar' };
  const editor = await opened(store(scherm({ activiteiten: [row], zinnen: ['4 keer per jaar'] })));
  expect(editor.sentence(0)).toBe('4 keer per jaar');
  editor.activities[0]!.ritme = '1/week';
  expect(editor.sentence(0)).toBe('');
});

test('what follows from a step is shown without touching what is being typed', async () => {
  const from = store();
  const editor = await opened(from);
  type(editor, 'nog niet bewaard');
  const answer = scherm();
  answer.velden[0]!.uit_dossier = 'Besproken op ma 4 jan 2027.';
  editor.steps(answer);
  expect(editor.fields[0]).toMatchObject({
    tekst: 'nog niet bewaard',
    uit_dossier: 'Besproken op ma 4 jan 2027.',
  });
});

test('a row can be added behind another', async () => {
  const editor = await opened(store());
  editor.add('goals', 0);
  expect(editor.goals.map(({ doel }) => doel)).toEqual(['Schoon huis', '', 'Zelf de was doen']);
});

test('leaving half-way saves at once', async () => {
  const from = store();
  const editor = await opened(from);
  type(editor, 'half');
  await editor.leave();
  expect(from.sent.at(-1)?.velden[0]?.tekst).toBe('half');
  expect((await opened(from)).fields[0]?.tekst).toBe('half');
});

test('text that could not be saved when leaving is back on return, and is then saved', async () => {
  const from = store();
  const editor = await opened(from);
  from.fail(true);
  type(editor, 'half');
  await editor.leave();

  from.fail(false);
  const again = await opened(from);
  expect(again.restored).toBe(true);
  expect(again.fields[0]?.tekst).toBe('half');
  await vi.advanceTimersByTimeAsync(800);
  expect(from.sent.at(-1)).toMatchObject({ versie: 4, velden: [{ tekst: 'half' }] });
  expect(again.autosave.state).toBe('saved');
});

test('text put back on return does not overwrite what somebody else saved meanwhile', async () => {
  const from = store();
  const editor = await opened(from);
  from.fail(true);
  type(editor, 'half');
  await editor.leave();
  from.fail(false);
  from.elsewhere('van Karim');

  const again = await opened(from);
  await vi.advanceTimersByTimeAsync(800);
  expect(again.autosave.state).toBe('conflict');
  expect(again.mine?.velden[0]?.tekst).toBe('half');
});

test('who opens a plan again waits for the last save of the screen before', async () => {
  const from = store();
  const editor = await opened(from);
  type(editor, 'laatste woord');
  const leaving = editor.leave();
  const again = await opened(from);
  await leaving;
  expect(again.fields[0]?.tekst).toBe('laatste woord');
});

test('a removed goal comes back on its own place', async () => {
  const editor = await opened(store());
  const undo = editor.remove('goals', 0);
  expect(editor.goals.map(({ doel }) => doel)).toEqual(['Zelf de was doen']);
  undo();
  expect(editor.goals.map(({ doel }) => doel)).toEqual(['Schoon huis', 'Zelf de was doen']);
});

test('moving a goal changes the order that is saved, and stops at the ends', async () => {
  const from = store();
  const editor = await opened(from);
  expect(editor.move('goals', 0, -1)).toBe(false);
  expect(editor.move('goals', 1, 1)).toBe(false);
  expect(editor.move('goals', 1, -1)).toBe(true);
  await editor.autosave.flush();
  expect(from.sent[0]?.doelen.map(({ doel }) => doel)).toEqual(['Zelf de was doen', 'Schoon huis']);
});
