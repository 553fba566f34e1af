import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Wachtlijst as List } from '../api/types';
import { toasts } from '../shared/toasts.svelte';
import Wachtlijst from './Wachtlijst.svelte';

const { rpc } = vi.hoisted(() => ({ rpc: vi.fn() }));
vi.mock('../platform', async () => ({
  ...(await vi.importActual<object>('../platform/weigering')),
  rpc,
  opVeranderd: () => () => undefined,
}));

const contracten: List['contracten'] = [
  {
    id: 'hardenberg-ho',
    naam: 'Hardenberg, huishoudelijke ondersteuning',
    kort: 'Hardenberg',
    producten: [
      { id: 'ho', naam: 'Huishoudelijke ondersteuning', voorziening: 'AV' },
      { id: 'ho', naam: 'Huishoudelijke ondersteuning', voorziening: 'MV' },
    ],
  },
  {
    id: 'dalfsen',
    naam: 'Dalfsen, dagbesteding',
    kort: 'Dalfsen',
    producten: [{ id: 'db', naam: 'Dagbesteding', voorziening: 'MV' }],
  },
];
const waits = (code: string): List['wacht'][number] => ({
  gemeente: '0160',
  gemeente_naam: 'Hardenberg',
  categorie: '01',
  categorie_tekst: 'Hulp bij het huishouden',
  code,
  clienten: ['Mw. Bakker'],
  aantal: 1,
});

let list: List;

beforeEach(() => {
  toasts.list = [];
  list = { wacht: [waits(`${String(Math.random())}`)], contracten };
  rpc.mockReset();
  rpc.mockImplementation(async (command: string) => {
    if (command === 'toewijzingen.wachtlijst') return structuredClone(list);
    if (command === 'toewijzingen.koppel') {
      list = { ...list, wacht: [] };
      return { aantal: 2 };
    }
    throw new Error(command);
  });
});

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('links a code to the chosen contract and product, and tells how many toewijzingen that helped', async () => {
  render(Wachtlijst);
  await screen.findByLabelText('Contract');
  await choose('Contract', 'hardenberg-ho');
  await choose('Product', 'ho/MV');
  await fireEvent.click(screen.getByRole('button', { name: /Koppelen/ }));
  await screen.findByText('Geen nieuwe producten');
  expect(rpc).toHaveBeenCalledWith('toewijzingen.koppel', {
    gemeente: '0160',
    categorie: '01',
    code: expect.any(String),
    contract: 'hardenberg-ho',
    product: 'ho',
    voorziening: 'MV',
  });
  expect(toasts.list[0]?.tekst).toContain('2 toewijzingen horen nu bij Hardenberg');
});

test('asks for what is not chosen yet and sends nothing', async () => {
  render(Wachtlijst);
  await screen.findByLabelText('Contract');
  await fireEvent.click(screen.getByRole('button', { name: /Koppelen/ }));
  await choose('Contract', 'hardenberg-ho');
  await fireEvent.click(screen.getByRole('button', { name: /Koppelen/ }));
  expect(screen.getByLabelText('Product').getAttribute('aria-invalid')).toBe('true');
  expect(rpc).not.toHaveBeenCalledWith('toewijzingen.koppel', expect.anything());
});

test('a contract with one product needs no second choice', async () => {
  render(Wachtlijst);
  await screen.findByLabelText('Contract');
  await choose('Contract', 'dalfsen');
  await fireEvent.click(screen.getByRole('button', { name: /Koppelen/ }));
  await waitFor(() =>
    expect(rpc).toHaveBeenCalledWith('toewijzingen.koppel', expect.objectContaining({ product: 'db' })),
  );
});

test('a choice that is not sent yet survives leaving the screen', async () => {
  const first = render(Wachtlijst);
  await screen.findByLabelText('Contract');
  await choose('Contract', 'hardenberg-ho');
  first.unmount();
  render(Wachtlijst);
  expect(((await screen.findByLabelText('Contract')) as HTMLSelectElement).value).toBe('hardenberg-ho');
});

test('products with the same name are told apart by their voorziening', async () => {
  render(Wachtlijst);
  await screen.findByLabelText('Contract');
  await choose('Contract', 'hardenberg-ho');
  expect(
    screen.getByRole('option', { name: 'Huishoudelijke ondersteuning (algemene voorziening)' }),
  ).toBeTruthy();
});
