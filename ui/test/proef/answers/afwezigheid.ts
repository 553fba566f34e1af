// Illness and leave: Piet is ill from Monday.
import type {
  AfwezigheidBlad,
  AfwezigheidRegel,
  BezoekRegel,
  InspanningRegel,
  KandidaatRegel,
  MoetWeten,
} from '../../../src/api/types';
import { data, day, NAMES, uuid } from '../people';
import { type Answers, emit } from '../platform';

const worker = (n: number) => `0190b000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const own = (n: number) => `0190d000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const WORKERS = [
  'Jolanda de Boer',
  'Mehmet Çelik',
  'Agnieszka Kowalczyk',
  'Trijntje van der Veen',
  'Ruben Zijlstra',
];
const KINDS = [
  { waarde: 'ziek', label: 'Ziek' },
  { waarde: 'verlof', label: 'Verlof' },
  { waarde: 'anders', label: 'Anders' },
];

const visit = (
  n: number,
  offset: number,
  begin: number,
  minuten: number,
  who: number[],
  medewerker: number | null,
  extra: Partial<BezoekRegel> = {},
): BezoekRegel => ({
  id: own(n),
  reeks: own(500 + n),
  dag: day(offset),
  begin,
  einde: begin + minuten,
  dagdeel: null,
  tijd: `om ${Math.floor(begin / 60)}:${String(begin % 60).padStart(2, '0')}`,
  minuten,
  medewerker: medewerker === null ? null : worker(medewerker),
  medewerker_naam: medewerker === null ? null : (WORKERS[medewerker] ?? null),
  stand: medewerker === null ? 'open' : 'gepland',
  stand_tekst: medewerker === null ? 'Ruben Zijlstra is ziek.' : 'Gepland',
  clienten: who.map((one) => ({ client: uuid(one + 1), naam: NAMES[one]?.[0] ?? '', nummer: 482019 + one })),
  groep: who.length > 1 ? 'Koffieochtend' : '',
  plaats: who.length > 1 ? 'De Brug, zaal 2' : '',
  tekens: [],
  gewijzigd: false,
  gebeld: false,
  eerst_op: null,
  wijziging: n,
  ...extra,
});

let visits = [
  visit(1, 0, 540, 90, [2], null),
  visit(2, 0, 780, 120, [7], 0),
  visit(3, 1, 540, 120, [3], null),
  visit(4, 1, 600, 120, [0, 1, 6], null, { dagdeel: 'ochtend', tijd: 'in de ochtend' }),
  visit(5, 2, 540, 105, [4], 2, {
    tekens: [{ soort: 'mag', ernst: 'waarschuwing', zin: 'Legitimatie is nog niet vastgelegd.' }],
  }),
  visit(6, 2, 660, 60, [5], null),
  visit(7, 5, 540, 90, [2], null, { medewerker_naam: null }),
  visit(8, 6, 540, 60, [8], null, { stand: 'afgezegd', stand_tekst: 'Afgezegd door de cliënt' }),
];

const absence = (
  n: number,
  who: number,
  soort: number,
  van: number,
  tot: number | null,
  stand: string,
  counts: [bezoeken: number, open: number, minuten: number],
  part: [string, string] = ['', ''],
): AfwezigheidRegel => ({
  id: own(900 + n),
  naam: WORKERS[who % 5] ?? '',
  soort_tekst: KINDS[soort]?.label ?? '',
  velden: {
    medewerker: worker(who),
    soort: KINDS[soort]?.waarde ?? '',
    van: day(van),
    tot: tot === null ? null : day(tot),
    deel_van: part[0],
    deel_tot: part[1],
  },
  stand,
  bezoeken: counts[0],
  open: counts[1],
  open_minuten: counts[2],
  versie: 1,
});

const ill = () => {
  const open = visits.filter(({ stand }) => stand === 'open');
  return absence(1, 4, 0, 0, null, 'nu', [
    visits.length,
    open.length,
    open.reduce((sum, { minuten }) => sum + minuten, 0),
  ]);
};
const list = (): AfwezigheidRegel[] => {
  if (data === 'niets' || data === 'leeg') return [];
  const few = [
    ill(),
    absence(2, 0, 1, 12, 26, 'straks', [9, 0, 0]),
    absence(3, 2, 0, -3, 2, 'nu', [3, 1, 120], ['12:00', '']),
    absence(4, 3, 2, 30, 30, 'straks', [0, 0, 0]),
  ];
  if (data !== 'veel') return few;
  return [
    ...few,
    ...Array.from({ length: 3000 }, (_, n) =>
      absence(100 + n, n, 1, 20 + (n % 60), 41 + (n % 60), 'straks', [n % 12, n % 4, (n % 4) * 90]),
    ),
  ];
};

const must: MoetWeten[] = [
  {
    regel: 'die-vervanging',
    titel: 'Contact met de cliënt over vervanging',
    bron: 'artikel 12.10',
    wat_nu: 'Bel de cliënt en spreek af hoe de hulp doorgaat.',
    uiterlijk: day(0),
  },
  {
    regel: 'die-vervanging-gemeente',
    titel: 'Gemeente informeren',
    bron: 'artikel 12.11',
    wat_nu: 'Meld de gemeente dat er nog geen vervanging is.',
    uiterlijk: day(3),
  },
];

const candidates: KandidaatRegel[] = [
  {
    medewerker: worker(2),
    naam: 'Agnieszka Kowalczyk',
    telefoon: '06 12345678',
    punten: 4,
    om: '09:00',
    redenen: [
      { factor: 'bekend', zin: 'Kent de cliënt goed: 9 bezoeken in een jaar, laatst op ma 4 jan', punten: 0 },
      { factor: 'niveau', zin: 'Opleiding is gelijk of hoger', punten: 0 },
      { factor: 'taal', zin: 'Spreekt de taal van de cliënt', punten: 0 },
      { factor: 'afstand', zin: 'Werkt in dezelfde wijk', punten: 1 },
      { factor: 'uren', zin: 'Heeft deze week nog 2 uur', punten: 3 },
      { factor: 'meerwerk', zin: 'Past binnen de uren', punten: 0 },
      { factor: 'begin', zin: 'Om 9:00, de gewone tijd', punten: 0 },
      { factor: 'verschoven', zin: 'Er hoeft niets te schuiven', punten: 0 },
    ],
    kost: [],
    waarschuwingen: [],
  },
  {
    medewerker: worker(0),
    naam: 'Jolanda de Boer',
    telefoon: null,
    punten: 31,
    om: '09:30',
    redenen: [
      { factor: 'bekend', zin: 'Nieuw gezicht voor de cliënt', punten: 20 },
      { factor: 'waarschuwing', zin: 'Mag, maar let op wat het contract vraagt', punten: 5 },
      { factor: 'afstand', zin: 'De afstand is niet bekend', punten: 4 },
      { factor: 'meerwerk', zin: 'Geeft 1 uur en 30 minuten meerwerk', punten: 5 },
      { factor: 'begin', zin: 'Om 9:30 in plaats van 9:00', punten: 2 },
    ],
    kost: [
      'Het bezoek bij Dhr. J. Mulder schuift van 11:00 naar 11:30.',
      '1 uur en 30 minuten meer dan de uren van deze week.',
    ],
    waarschuwingen: ['Legitimatie als medewerker is nog niet vastgelegd (eis 35).'],
  },
  {
    medewerker: worker(3),
    naam: 'Trijntje van der Veen',
    telefoon: '0523 123456',
    punten: 40,
    om: '09:00',
    redenen: [
      { factor: 'bekend', zin: 'Nieuw gezicht voor de cliënt', punten: 20 },
      { factor: 'afstand', zin: 'Werkt ver weg', punten: 20 },
    ],
    kost: [],
    waarschuwingen: [],
  },
];

let efforts: InspanningRegel[] = [
  {
    client_naam: '',
    tekst: 'Uitzendbureau gebeld, kan pas donderdag.',
    op: `${day(0)}T08:10:00`,
    door: 'Sanne de Wit',
  },
];
const called = new Map<string, string>([[uuid(8), `${day(0)}T08:25:00`]]);

const sheet = (): AfwezigheidBlad => {
  const by = new Map<string, { naam: string; wat: string[]; open: boolean }>();
  for (const { clienten, stand, dag, tijd, medewerker_naam } of visits.filter(
    ({ stand }) => stand === 'open' || stand === 'gepland',
  ))
    for (const { client, naam } of clienten) {
      const one = by.get(client) ?? { naam, wat: [], open: false };
      one.wat.push(`${dag.slice(8)} jan ${tijd}: ${medewerker_naam ?? 'nog niemand'}`);
      one.open ||= stand === 'open';
      by.set(client, one);
    }
  return {
    afwezigheid: ill(),
    bezoeken: visits,
    bellen: [...by]
      .map(([client, one], n) => ({
        client,
        ...one,
        telefoon: n === 2 ? null : `0523 12345${n}`,
        gebeld_op: called.get(client) ?? null,
        contract: one.open && n % 2 === 0 ? must : [],
      }))
      .sort((a, b) => Number(a.gebeld_op !== null) - Number(b.gebeld_op !== null)),
    inspanningen: efforts,
  };
};

const changed = () => setTimeout(() => emit('veranderd', ['clienten', 'termijnen', 'planning']), 10);
const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="white"/><text x="50" y="80" font-size="20" font-family="sans-serif">Blad voor de vervanger</text><text x="50" y="120" font-size="12" font-family="sans-serif">Mw. A. Hoekstra, sleutel bij de buren op 16</text></svg>`;

export const answers: Answers = {
  'afwezigheid.lijst': () => ({ afwezigheden: list(), soorten: KINDS }),
  'afwezigheid.toon': sheet,
  'afwezigheid.nieuw': ({ regels }) => {
    changed();
    return { afwezigheden: regels.map(() => ill()), clienten: 5 };
  },
  'afwezigheid.wijzig': ({ velden }) => {
    if (velden.tot !== null && velden.tot < velden.van)
      throw { code: 'einde', zin: 'De laatste dag ligt vóór de eerste dag.', veld: 'tot' };
    changed();
    return { afwezigheden: [ill()], clienten: 0 };
  },
  'afwezigheid.trek_in': () => ({}),
  'afwezigheid.kandidaten': ({ bezoek }) => ({
    bezoek: visits.find(({ id }) => id === bezoek) ?? visits[0]!,
    kandidaten: bezoek === own(6) ? [] : candidates,
    meer: bezoek === own(1),
    mag_niet: 12,
    bezet: 4,
  }),
  'afwezigheid.voorstel': () => {
    const open = visits.filter(({ stand }) => stand === 'open');
    return {
      afwezigheid: ill(),
      regels: open.map((bezoek, n) => ({
        bezoek,
        kandidaat: bezoek.id === own(6) ? null : (candidates[n % 3] ?? null),
        contract: bezoek.id === own(6) ? must : [],
      })),
      verzet: open.length > 2 ? ['Dhr. J. Mulder gaat van wo 6 jan 11:00 naar 13:00.'] : [],
      kosten: ['2 nieuwe gezichten.', '1 uur 30 min boven contract.'],
      punten: 75,
      bewezen: true,
      bewijs: 'Er is geen beter voorstel: alle mogelijkheden zijn bekeken.',
    };
  },
  'afwezigheid.neem_over': ({ regels }) => {
    visits = visits.map((one) => {
      const found = regels.find(({ bezoek }) => bezoek === one.id);
      return found
        ? {
            ...one,
            stand: 'gepland',
            medewerker: found.medewerker,
            medewerker_naam: candidates.find(({ medewerker }) => medewerker === found.medewerker)?.naam ?? '',
          }
        : one;
    });
    changed();
    return { handeling: own(800), tekst: `${regels.length} bezoeken overgenomen.`, bezoeken: visits };
  },
  'afwezigheid.geen_vervanging': ({ client }) => {
    const naam = sheet().bellen.find((one) => one.client === client)?.naam ?? '';
    efforts = [
      {
        client_naam: naam,
        tekst: 'Geen vervanging gevonden.',
        op: `${day(0)}T09:00:00`,
        door: 'Sanne de Wit',
      },
      ...efforts,
    ];
    changed();
    return sheet();
  },
  'afwezigheid.noteer': ({ client, gebeld, tekst }) => {
    const naam = sheet().bellen.find((one) => one.client === client)?.naam ?? '';
    if (gebeld && client) called.set(client, `${day(0)}T09:05:00`);
    efforts = [{ client_naam: naam, tekst, op: `${day(0)}T09:05:00`, door: 'Sanne de Wit' }, ...efforts];
    changed();
    return sheet();
  },
  'afwezigheid.overdracht': () => ({ paginas: [page] }),
  'afwezigheid.overdracht_pdf': () => ({ bestand: 'Vervanging Hoekstra.pdf' }),
};
