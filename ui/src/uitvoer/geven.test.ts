import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { Weigering } from '../platform/weigering';
import Geven from './Geven.svelte';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../platform', async () => ({
  ...(await vi.importActual<object>('../platform/weigering')),
  rpc,
}));

const CODE = 'K7QM-2XWP-9T4B-HNV3-R8DC';
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const why = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

beforeEach(() => rpc.mockReset());

test('the code is shown once, and is gone when somebody has it', async () => {
  rpc.mockResolvedValueOnce({ bestand: 'dossier.zip', code: CODE, bestanden: 24 });
  render(Geven, { client: 'c' });
  await fireEvent.click(screen.getByLabelText(/Met gevoelige delen/));
  await why('Waarom, en voor wie', 'overdracht');
  await press('Bestand maken');
  expect(rpc).toHaveBeenCalledWith('uitvoer.dossier', { client: 'c', gevoelig: false, reden: 'overdracht' });
  await screen.findByText(CODE);
  await press('Ik heb de code');
  expect(screen.queryByText(CODE)).toBeNull();
  expect(screen.getByLabelText('Waarom, en voor wie')).toHaveProperty('value', '');
});

test('who chose no file sees no code and keeps what was typed', async () => {
  rpc.mockResolvedValueOnce({ bestand: null, code: null, bestanden: 0 });
  render(Geven, { client: 'c', inzage: true });
  await why('Waarom', 'verzoek');
  await press('Bestand maken');
  await vi.waitFor(() =>
    expect(rpc).toHaveBeenCalledWith('uitvoer.inzage', { client: 'c', reden: 'verzoek' }),
  );
  expect(screen.queryByText('Ik heb de code')).toBeNull();
  expect(screen.getByLabelText('Waarom')).toHaveProperty('value', 'verzoek');
});

test('a refusal stands at its field', async () => {
  rpc.mockRejectedValueOnce(new Weigering('veld_leeg', 'Reden is leeg.', 'reden'));
  render(Geven, { client: 'c' });
  await press('Bestand maken');
  await screen.findByText('Reden is leeg.');
  expect(screen.getByLabelText('Waarom, en voor wie').getAttribute('aria-invalid')).toBe('true');
});

test('a worker gets what is kept of them', async () => {
  rpc.mockResolvedValueOnce({ bestand: 'inzage.zip', code: CODE, bestanden: 9 });
  render(Geven, { medewerker: 'm' });
  expect(screen.queryByLabelText(/Met gevoelige delen/)).toBeNull();
  await why('Waarom', 'verzoek');
  await press('Bestand maken');
  expect(rpc).toHaveBeenCalledWith('uitvoer.medewerker', { medewerker: 'm', reden: 'verzoek' });
  await screen.findByText(CODE);
});
