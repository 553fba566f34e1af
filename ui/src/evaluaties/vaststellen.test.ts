import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { EvaluatieGevolg, EvaluatieScherm } from '../api/types';
import type { EvaluatieEditor } from './editor.svelte';
import Vaststellen from './Vaststellen.svelte';

function open(own: Partial<EvaluatieScherm>, soort = 'periodiek') {
  const scherm = {
    ontbreekt: [],
    volgende_voorstel: '2027-08-02',
    volgende_uiterlijk: '2027-08-16',
    volgende_gepland: null,
    indicatie_tot: null,
    ...own,
  } as unknown as EvaluatieScherm;
  const editor = {
    id: 'e',
    version: 1,
    scherm,
    text: { soort, conclusie: 'voortzetten', gehouden_op: '2027-02-01' },
    autosave: { flush: () => Promise.resolve(true) },
    show: () => undefined,
  } as unknown as EvaluatieEditor;
  render(Vaststellen, { editor, onvast: (_: EvaluatieGevolg) => undefined, onsluit: () => undefined });
}

/** The notice about the end of the indication. */
const notice = () => screen.queryByText(/indicatie/);

test('a next evaluation after the end of the indication is told before it is fixed', async () => {
  open({ indicatie_tot: '2027-07-31' });
  expect(notice()?.textContent).toContain('za 31 jul 2027');
  const day = screen.getByRole('textbox', { name: 'Volgende evaluatie' });
  await fireEvent.input(day, { target: { value: '31-7-2027' } });
  await fireEvent.change(day, { target: { value: '31-7-2027' } });
  await fireEvent.blur(day);
  expect(notice()).toBeNull();
});

test('within the indication, or without an end, nothing is told', () => {
  open({ indicatie_tot: '2027-12-31' });
  expect(notice()).toBeNull();
  open({ indicatie_tot: null });
  expect(notice()).toBeNull();
});

test('the last evaluation plans no next one, so nothing is told', () => {
  open({ indicatie_tot: '2027-07-31' }, 'eind');
  expect(notice()).toBeNull();
});
