// Fictional people and work for the harness, close to the sketch: wo 6 jan 2027.
import type { Actie, ClientRegel, StandCode, WerkItem } from '../../src/api/types';

export const query = new URLSearchParams(window.location.search);
/** `vol`, `veel`, `niets` or `leeg`. */
export const data = query.get('data') ?? 'vol';
export const TODAY = '2027-01-06';

export function day(offset: number): string {
  return new Date(Date.parse(`${TODAY}T00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
}

export const uuid = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const feit = (soort: string, knop: string, velden: Record<string, string> = {}): Actie => ({
  soort: 'feit',
  feit: soort,
  knop,
  velden,
});
const plan: Actie = { soort: 'plan', knop: 'Naar plan' };

type Row = [who: number, title: string, offset: number, action: Actie, rule: string, contract: string | null];
export const NAMES: [
  naam: string,
  geboren: string,
  leeftijd: number,
  plaats: string,
  contract: string | null,
][] = [
  ['Mw. C. van der Veen-Bakker', '12 mei 1941', 85, 'Hardenberg', 'Hardenberg'],
  ['Dhr. B. Çelik', '3 februari 1958', 68, 'Dalfsen', 'Dalfsen'],
  ['Mw. A. Hoekstra', '21 augustus 1949', 77, 'Diemen', 'Diemen'],
  ['Dhr. M. Postma', '9 november 1972', 54, 'Hardenberg', 'Hardenberg'],
  ['Mw. R. Zijlstra', '30 januari 1983', 43, 'Dalfsen', 'Dalfsen'],
  ['Dhr. J. Mulder', '17 juli 1936', 90, 'Coevorden', 'Coevorden'],
  ['Mw. F. Kowalczyk', '4 april 1990', 36, 'Dalfsen', 'Dalfsen'],
  ['Mw. T. Bos', '25 december 1944', 82, 'Uithoorn', 'Uithoorn'],
  ['Mw. L. de Vos', '8 juni 1952', 74, 'Hardenberg', 'Hardenberg'],
  ['Dhr. S. el Amrani', '14 maart 1967', 59, 'Ommen', null],
  ['Mw. N. Özdemir', '2 oktober 1955', 71, 'Zwolle', null],
];

const ROWS: Row[] = [
  [0, 'Start ondersteuning', -1, feit('start', 'Start vastleggen'), 'hdb-start-10wd', 'Hardenberg'],
  [
    0,
    'Cliënt informeren: start later',
    -1,
    feit('geinformeerd', 'Informeren vastleggen', { wie: 'client', over: 'startdatum' }),
    'hdb-start-informeren',
    'Hardenberg',
  ],
  [1, 'Eerste contact', 0, feit('eerste-contact', 'Contact vastleggen'), 'dal-contact', 'Dalfsen'],
  [2, 'Plan van aanpak bespreken', 0, plan, 'die-plan', 'Diemen'],
  [
    3,
    'Derde no-show melden',
    0,
    feit('gemeld', 'Melding vastleggen', { aan: 'gemeente' }),
    'hdb-noshow',
    'Hardenberg',
  ],
  [4, 'Begeleidingsplan verstrekken', 2, plan, 'dal-plan', 'Dalfsen'],
  [5, 'Uitvoeringsplan definitief', 2, plan, 'coe-plan', 'Coevorden'],
  [6, 'Evaluatie, 6 maanden', 2, feit('evaluatie', 'Evaluatie vastleggen'), 'dal-eval', 'Dalfsen'],
  [
    8,
    'Identiteit vaststellen',
    4,
    feit('identiteit-vastgesteld', 'Identiteit vastleggen'),
    'wet-id',
    'Hardenberg',
  ],
  [
    7,
    'Indicatie loopt af: cliënt inlichten',
    9,
    feit('geinformeerd', 'Informeren vastleggen', { wie: 'client', over: 'einde-indicatie' }),
    'uit-einde',
    'Uithoorn',
  ],
  [
    8,
    'Jaarlijkse evaluatie werkplan',
    12,
    feit('evaluatie', 'Evaluatie vastleggen'),
    'hdb-eval',
    'Hardenberg',
  ],
];

function stand(offset: number): StandCode {
  if (offset < 0) return 'te_laat';
  if (offset === 0) return 'vandaag';
  if (offset <= 4) return 'deze_week';
  return offset <= 14 ? 'binnenkort' : 'later';
}

function work(): WerkItem[] {
  if (data === 'leeg' || data === 'niets') return [];
  const items: WerkItem[] = ROWS.map(([who, titel, offset, actie, regel, contract], index) => ({
    sleutel: `${regel}:482019:${index}`,
    soort: offset === -1 && index === 1 ? 'melding' : 'termijn',
    client: uuid(who + 1),
    client_naam: NAMES[who]?.[0] ?? '',
    contract,
    contract_id: contract === null ? null : 'hardenberg-ho',
    toewijzing: 482019 + who,
    regel,
    titel,
    uiterlijk: day(offset),
    streefdatum: day(offset - (offset > 5 ? 2 : 0)),
    voorlopig: index === 10,
    stand: stand(offset),
    dagen: offset,
    rol: 'coordinator',
    actie,
  }));
  items.splice(2, 0, {
    sleutel: 'hdb-kwartaalcijfers:2026-4',
    soort: 'organisatie',
    client: null,
    client_naam: 'Organisatie',
    contract: 'Hardenberg',
    contract_id: 'hardenberg-ho',
    toewijzing: 0,
    regel: 'hdb-kwartaalcijfers',
    titel: 'Kwartaalcijfers leveren',
    uiterlijk: day(-2),
    streefdatum: day(-2),
    voorlopig: false,
    stand: 'te_laat',
    dagen: -2,
    rol: 'teamleider',
    actie: {
      soort: 'organisatie',
      contract: 'hardenberg-ho',
      feit: 'rapportage',
      knop: 'Levering vastleggen',
      velden: { over: 'kwartaal' },
    },
  });
  for (const [n, who] of [9, 10, 10].entries())
    items.push({
      sleutel: `wacht:${500001 + n}`,
      soort: 'toewijzing',
      client: uuid(who + 1),
      client_naam: NAMES[who]?.[0] ?? '',
      contract: null,
      contract_id: null,
      toewijzing: 500001 + n,
      regel: '',
      titel: 'Contract kiezen voor een nieuw product',
      uiterlijk: day(5 + n),
      streefdatum: day(5 + n),
      voorlopig: false,
      stand: 'binnenkort',
      dagen: 5 + n,
      rol: 'coordinator',
      actie: { soort: 'koppelen', knop: 'Contract kiezen' },
    });
  if (data === 'veel') {
    const few = items.filter((item) => item.client !== null);
    for (let n = 0; items.length < 10_000; n++) {
      const item = few[n % 11];
      if (item)
        items.push({ ...item, sleutel: `${item.sleutel}:${n}`, client_naam: `${item.client_naam} ${n + 2}` });
    }
    items.sort((a, b) => a.dagen - b.dagen);
  }
  return items;
}

export const items = work();

let made: ClientRegel[] | null = null;

export function clients(): ClientRegel[] {
  return (made ??= make());
}

function make(): ClientRegel[] {
  if (data === 'leeg') return [];
  const count = data === 'veel' ? 10_000 : NAMES.length;
  const first = new Map(items.toReversed().map((item) => [item.client, item]));
  return Array.from({ length: count }, (_, n) => {
    const [naam, geboren, leeftijd, plaats, contract] = NAMES[n % NAMES.length] ?? NAMES[0]!;
    const next = first.get(uuid(n + 1));
    const coordinator = [null, 'Karim Haddad', 'Sanne de Wit', 'Sanne de Wit'][n % 4];
    if (n === 1 && query.get('dicht') === '1')
      return {
        id: uuid(n + 1),
        naam,
        geboren: 'onbekend',
        leeftijd: null,
        plaats: null,
        contracten: [],
        coordinator,
        volgende: null,
        afgeschermd: true,
      };
    return {
      id: uuid(n + 1),
      naam: n < NAMES.length ? naam : `${naam} ${n}`,
      geboren,
      leeftijd,
      plaats,
      contracten: contract ? [contract] : [],
      coordinator,
      volgende: next ? { titel: next.titel, uiterlijk: next.uiterlijk, stand: next.stand } : null,
      afgeschermd: false,
    };
  });
}
