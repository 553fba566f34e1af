import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EvaluatieBewaar, EvaluatieScherm } from '../api/types';
import { forgetDrafts } from './drafts';
import { asText, EvaluatieEditor } from './editor.svelte';

function scherm(own: Partial<EvaluatieScherm> = {}): EvaluatieScherm {
  return {
    evaluatie: {
      id: 'e',
      client: 'c',
      client_naam: 'G. de Vries',
      toewijzing: 1,
      contract: 'Proef',
      soort: 'periodiek',
      soort_tekst: 'Periodieke evaluatie',
      status: 'concept',
      status_tekst: 'concept',
      nummer: 1,
      vervangen: false,
      datum: '2027-02-01',
      gepland_op: null,
      gehouden_op: null,
      termijn: null,
      stand: null,
      conclusie: null,
    },
    onder: '',
    plan: null,
    bewerkbaar: true,
    versie: 1,
    inhoud: {
      soort: 'periodiek',
      gehouden_op: null,
      wijze: '',
      deelnemers: [{ rol: 'client', naam: 'G. de Vries', tekent: true }],
      doelen: [{ doel: 'Een schoon huis', streven: '', uitkomst: '', score: null, toelichting: '' }],
      eigen_woorden: '',
      tevredenheid: null,
      verandert: '',
      conclusie: '',
      voortgang: '',
      plan_besproken: false,
    },
    velden: [{ sleutel: 'doelmatigheid', label: 'Doelmatigheid', hulp: '', tekst: '', bron: 'eis 40' }],
    eisen: [],
    ontbreekt: [],
    volgende_voorstel: null,
    volgende_uiterlijk: null,
    volgende_gepland: null,
    indicatie_tot: null,
    terugkoppeling: [],
    verzonden: [],
    ondertekend_op: null,
    keuzes: { soorten: [], wijzen: [], rollen: [], uitkomsten: [], conclusies: [], voortgang: [], aan: [] },
    ...own,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  forgetDrafts();
});
afterEach(() => vi.useRealTimers());

test('marks and dates go out as numbers and days, and empty ones as nothing', async () => {
  const sent: EvaluatieBewaar[] = [];
  const editor = new EvaluatieEditor('e', {
    open: () => Promise.resolve(scherm()),
    save: (draft) => {
      sent.push(draft);
      return Promise.resolve(scherm({ versie: 2 }));
    },
  });
  await editor.load();
  editor.text.tevredenheid = '8';
  const goal = editor.goals[0];
  if (goal) goal.uitkomst = 'deels';
  editor.changed();
  await editor.autosave.flush();
  expect(sent[0]?.inhoud.tevredenheid).toBe(8);
  expect(sent[0]?.inhoud.gehouden_op).toBeNull();
  expect(sent[0]?.inhoud.doelen[0]).toEqual({
    doel: 'Een schoon huis',
    streven: '',
    uitkomst: 'deels',
    score: null,
    toelichting: '',
  });
  expect(editor.version).toBe(2);
});

test('text that could not be saved comes back on the next visit', async () => {
  const deps = {
    open: () => Promise.resolve(scherm()),
    save: () => Promise.reject(new Error('schijf')),
  };
  const first = new EvaluatieEditor('e', deps);
  await first.load();
  first.text.eigen_woorden = 'Het gaat goed';
  first.changed();
  await first.leave();

  const second = new EvaluatieEditor('e', deps);
  await second.load();
  expect(second.text.eigen_woorden).toBe('Het gaat goed');
  expect(second.restored).toBe(true);
  second.autosave.stop();
});

test('a conflict keeps the own text, and another kind brings other fields without losing what was typed', async () => {
  let refuse = true;
  const editor = new EvaluatieEditor('e', {
    open: () => Promise.resolve(scherm()),
    save: () => (refuse ? Promise.reject({ code: 'intussen_gewijzigd', zin: '' }) : Promise.resolve(wider())),
  });
  const wider = () =>
    scherm({
      versie: 2,
      velden: [
        ...scherm().velden,
        { sleutel: 'afschalen', label: 'Afschalen', hulp: '', tekst: '', bron: 'eis 33' },
      ],
    });
  await editor.load();
  const field = editor.fields[0];
  if (field) field.tekst = 'Twee keer per week';
  editor.text.verandert = 'Ramen erbij';
  editor.changed();
  await editor.autosave.flush();
  expect(editor.autosave.state).toBe('conflict');
  expect(editor.mine && asText(editor.mine)).toContain('Ramen erbij');

  refuse = false;
  editor.autosave.reset();
  editor.changed();
  await editor.autosave.flush();
  expect(editor.fields.map(({ sleutel, tekst }) => [sleutel, tekst])).toEqual([
    ['doelmatigheid', 'Twee keer per week'],
    ['afschalen', ''],
  ]);
});
