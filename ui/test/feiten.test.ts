import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, type Mock, test, vi } from 'vitest';
import type { FeitSoortInfo } from '../src/api/types';
import FeitPaneel from '../src/feiten/FeitPaneel.svelte';
import { dropDraft } from '../src/feiten/drafts';
import { check, question } from '../src/feiten/form';
import { parseTime } from '../src/shared/dates';
import { Weigering } from '../src/platform/weigering';
import { today } from '../src/shared/today.svelte';
import { toasts } from '../src/shared/toasts.svelte';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../src/platform', async () => ({
  ...(await vi.importActual<object>('../src/platform/weigering')),
  rpc,
}));

const keuzes = [
  { waarde: 'client', label: 'Cliënt' },
  { waarde: 'gemeente', label: 'Gemeente' },
];
const field = { keuzes: [], verplicht: false };
const SOORTEN: FeitSoortInfo[] = [
  {
    soort: 'no-show',
    label: 'No-show',
    veelgebruikt: false,
    velden: [
      { ...field, naam: 'gepland', label: 'Gepland op', invoer: 'tijdstip' },
      { ...field, naam: 'minuten', label: 'Minuten', invoer: 'getal' },
      { ...field, naam: 'herplanbaar', label: 'Kan later', invoer: 'ja_nee' },
      { ...field, naam: 'bijlagen', label: 'Bijlagen', invoer: 'lijst', keuzes },
      { ...field, naam: 'nota', label: 'Nota', invoer: 'tekst' },
    ],
  },
  {
    soort: 'geinformeerd',
    label: 'Geïnformeerd',
    veelgebruikt: true,
    velden: [{ ...field, naam: 'wie', label: 'Wie', invoer: 'keuze', keuzes, verplicht: true }],
  },
];

const onklaar = vi.fn();
const onvastgelegd = vi.fn();
let record: Mock<(vraag: unknown) => Promise<unknown>>;

const PROPS = {
  client: 'c-1',
  clientNaam: 'Mw. Bos',
  toewijzingen: [
    { nummer: 11, label: 'Begeleiding' },
    { nummer: 12, label: 'Huishouden' },
  ],
  onklaar,
  onvastgelegd,
};

async function open(props: Partial<typeof PROPS> & { soort?: string; velden?: Record<string, string> } = {}) {
  const view = render(FeitPaneel, { ...PROPS, ...props });
  await screen.findByLabelText('Wat is er gedaan of gebeurd?');
  return view;
}

const type = (label: RegExp | string, value: string, n = 0) =>
  fireEvent.input(screen.getAllByLabelText(label)[n]!, { target: { value } });
const choose = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.submit(document.querySelector('form')!);

beforeEach(() => {
  today.iso = '2027-01-06';
  toasts.list = [];
  onklaar.mockReset();
  onvastgelegd.mockReset();
  for (const { soort } of SOORTEN) dropDraft('c-1', soort);
  record = vi.fn(async () => ({
    feit: 'f-1',
    veranderd: [{ sleutel: 's', titel: 'Start', wat: 'gesloten', uiterlijk: null }],
  }));
  rpc.mockReset();
  rpc.mockImplementation(async (command: string, vraag: unknown) => {
    if (command === 'feiten.soorten') return { soorten: SOORTEN };
    if (command === 'feiten.leg_vast') return record(vraag);
    if (command === 'feiten.trek_in') return { feit: 'f-1', veranderd: [] };
    throw new Error(command);
  });
});

test('the question holds exactly what was filled in, and nothing that was left empty', async () => {
  await open();
  await choose('Wat is er gedaan of gebeurd?', 'no-show');
  await type('Gedaan op', '5 jan');
  await type('Tijd', '9.05', 0);
  await choose('Voor toewijzing', '12');
  await type(/Gepland op/, '4-1-2027');
  await type('Tijd', '14:30', 1);
  await type(/Minuten/, '45');
  await choose(/Kan later/, 'nee');
  await fireEvent.click(screen.getByLabelText('Cliënt'));
  await fireEvent.click(screen.getByLabelText('Gemeente'));
  await submit();
  await vi.waitFor(() => expect(record).toHaveBeenCalledTimes(1));
  expect(record).toHaveBeenCalledWith({
    client: 'c-1',
    toewijzing: 12,
    soort: 'no-show',
    op: '2027-01-05T09:05',
    velden: { gepland: '2027-01-04T14:30', minuten: '45', herplanbaar: 'nee', bijlagen: 'client,gemeente' },
  });
});

test('what is known already is sent along, for today and for all toewijzingen', async () => {
  await open({ soort: 'geinformeerd', velden: { wie: 'gemeente' } });
  await submit();
  await vi.waitFor(() => expect(record).toHaveBeenCalledTimes(1));
  expect(record).toHaveBeenCalledWith({
    client: 'c-1',
    toewijzing: null,
    soort: 'geinformeerd',
    op: '2027-01-06',
    velden: { wie: 'gemeente' },
  });
});

test('a demanded field that is empty is told at the field and nothing is sent', async () => {
  await open({ soort: 'geinformeerd' });
  await submit();
  expect(await screen.findByText('Maak een keuze.')).toBeTruthy();
  expect(screen.getByLabelText('Wie').getAttribute('aria-invalid')).toBe('true');
  expect(record).not.toHaveBeenCalled();
});

test('text that is no date is not sent as one', async () => {
  await open({ soort: 'geinformeerd', velden: { wie: 'client' } });
  await type('Gedaan op', '31-2-2027');
  await fireEvent.blur(screen.getByLabelText('Gedaan op'));
  await submit();
  expect(record).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Gedaan op').getAttribute('aria-invalid')).toBe('true');
});

test('a refusal stands at the field that it is about', async () => {
  record.mockRejectedValue(new Weigering('veld_ongeldig', 'Deze dag ligt voor de toewijzing.', 'op'));
  await open({ soort: 'geinformeerd', velden: { wie: 'client' } });
  await submit();
  expect((await screen.findByText('Deze dag ligt voor de toewijzing.')).id).toBe(
    `${screen.getByLabelText('Gedaan op').id}-error`,
  );
  expect(onklaar).not.toHaveBeenCalled();
});

test('recording tells what changed and can be undone', async () => {
  await open({ soort: 'geinformeerd', velden: { wie: 'client' } });
  await submit();
  await vi.waitFor(() => expect(onklaar).toHaveBeenCalledTimes(1));
  expect(onvastgelegd).toHaveBeenCalledTimes(1);
  expect(toasts.list[0]?.tekst).toBe('Geïnformeerd vastgelegd voor Mw. Bos.\nAfgerond: Start');
  toasts.list[0]?.ongedaan?.();
  await vi.waitFor(() => expect(onvastgelegd).toHaveBeenCalledTimes(2));
  expect(rpc).toHaveBeenCalledWith('feiten.trek_in', { feit: 'f-1' });
});

test('a half-filled form is still there after going away, and gone after recording', async () => {
  const first = await open();
  await choose('Wat is er gedaan of gebeurd?', 'no-show');
  await type(/Nota/, 'belde niet af');
  first.unmount();
  const second = await open();
  expect((screen.getByLabelText(/Nota/) as HTMLInputElement).value).toBe('belde niet af');
  await submit();
  await vi.waitFor(() => expect(onklaar).toHaveBeenCalled());
  second.unmount();
  await open({ soort: 'no-show' });
  expect((screen.getByLabelText(/Nota/) as HTMLInputElement).value).toBe('');
});

test('a draft of one kind does not leak into the form of another', async () => {
  const first = await open({ soort: 'no-show' });
  await type('Gedaan op', '1-1-2027');
  first.unmount();
  await open({ soort: 'geinformeerd' });
  expect((screen.getByLabelText('Gedaan op') as HTMLInputElement).value).toBe('wo 6 jan 2027');
});

test('times are read with a colon or a dot, and checked', () => {
  expect(parseTime('9:05')).toBe('09:05');
  expect(parseTime('14.30')).toBe('14:30');
  expect(parseTime('24:00')).toBeNull();
  expect(parseTime('9')).toBeNull();
});

test('a time without its day, and a number that is none, are told', () => {
  const filled = {
    op: '2027-01-06',
    tijd: '25:00',
    toewijzing: '',
    velden: { minuten: '4,5' },
    tijden: { gepland: '9:00' },
  };
  expect(Object.keys(check(SOORTEN[0], filled)).sort()).toEqual(['gepland', 'minuten', 'tijd']);
  expect(check(undefined, filled)).toHaveProperty('soort');
  expect(question('c', SOORTEN[1]!, { ...filled, tijd: '' }).velden).toEqual({});
});
