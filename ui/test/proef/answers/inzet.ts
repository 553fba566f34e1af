// Who comes to a client, and the visits that come round.
import type {
  InzetBlad,
  InzetRegel,
  InzetToewijzing,
  MagBevinding,
  ReeksRegel,
} from '../../../src/api/types';
import { clients, data, day, uuid } from '../people';
import { type Answers, emit } from '../platform';

const worker = (n: number) => `0190b000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const own = (n: number) => `0190e000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const NAMES = [
  'Jolanda de Boer',
  'Mehmet Çelik',
  'Agnieszka Kowalczyk',
  'Trijntje van der Veen',
  'Ruben Zijlstra',
];
const ROLES = [
  { waarde: 'vast', label: 'Vaste medewerker' },
  { waarde: 'vervanger', label: 'Vervanger' },
  { waarde: 'begeleider', label: 'Begeleider van de medewerker' },
];
const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

const inzet = (
  n: number,
  who: number,
  rol: string,
  van: number,
  tot: number | null,
  stand: string,
): InzetRegel => ({
  id: own(n),
  client: uuid(1),
  nummer: 482019,
  rol,
  rol_tekst: ROLES.find(({ waarde }) => waarde === rol)?.label ?? rol,
  medewerker: worker(who),
  naam: NAMES[who] ?? '',
  van: day(van),
  tot: tot === null ? null : day(tot),
  stand,
});

const reeks = (n: number, extra: Partial<ReeksRegel>, velden: Partial<ReeksRegel['velden']>): ReeksRegel => ({
  id: own(100 + n),
  tekst: 'elke week op dinsdag om 9:00, 2 uur',
  medewerker_naam: null,
  stand: 'nu',
  clienten: ['Mw. C. van der Veen-Bakker'],
  ...extra,
  velden: {
    dag: 'di',
    om_de: 1,
    dagdeel: null,
    om: '09:00',
    minuten: 120,
    van: day(-60),
    tot: null,
    medewerker: null,
    toewijzingen: [own(201)],
    groep: '',
    plaats: '',
    ...velden,
  },
});

const first: InzetToewijzing = {
  toewijzing: own(201),
  nummer: 482019,
  contract: 'Hardenberg',
  product: 'Huishoudelijke ondersteuning',
  van: day(-60),
  tot: day(305),
  loopt: true,
  toegewezen: 180,
  gepland: 150,
  inzet: [
    inzet(1, 0, 'vast', -40, null, 'nu'),
    inzet(2, 2, 'vervanger', -40, null, 'nu'),
    inzet(3, 3, 'begeleider', 10, 100, 'straks'),
    inzet(4, 1, 'vast', -60, -41, 'voorbij'),
  ],
  reeksen: [
    reeks(1, {}, {}),
    reeks(
      2,
      {
        tekst: 'elke 2 weken op donderdag in de middag, 1 uur',
        medewerker_naam: NAMES[2] ?? '',
        clienten: ['Dhr. B. Çelik', 'Mw. A. Hoekstra', 'Mw. C. van der Veen-Bakker'],
      },
      {
        dag: 'do',
        om_de: 2,
        dagdeel: 'middag',
        om: '',
        minuten: 60,
        medewerker: worker(2),
        toewijzingen: [own(203), own(201), own(204)],
        groep: 'Koffieochtend',
        plaats: 'De Brug, zaal 2',
      },
    ),
    reeks(3, { tekst: 'elke week op maandag om 10:00, 1 uur', stand: 'voorbij' }, { tot: day(-20) }),
  ],
};
const second: InzetToewijzing = {
  toewijzing: own(202),
  nummer: 482020,
  contract: '',
  product: 'Begeleiding individueel',
  van: day(20),
  tot: null,
  loopt: false,
  toegewezen: null,
  gepland: 0,
  inzet: [],
  reeksen: [],
};

const sheet: InzetBlad = {
  client: uuid(1),
  client_naam: 'Mw. C. van der Veen-Bakker',
  toewijzingen: data === 'niets' ? [] : [first, second],
};

const finding = (uitkomst: string): MagBevinding => ({
  contract: 'hardenberg-ho',
  product: 'ho',
  regel: uitkomst === 'geblokkeerd' ? 'HARD-34' : 'HARD-35d',
  titel: uitkomst === 'geblokkeerd' ? 'VOG niet ouder dan drie jaar' : 'Legitimatie als medewerker',
  bron: uitkomst === 'geblokkeerd' ? 'eis 34' : 'eis 35',
  citaat:
    uitkomst === 'geblokkeerd'
      ? 'beschikt over een VOG die bij aanvang niet ouder is dan drie maanden'
      : 'kan zich legitimeren als medewerker van opdrachtnemer',
  herkomst: 'contract',
  uitkomst,
  reden: uitkomst === 'geblokkeerd' ? 'Er is geen VOG vastgelegd.' : 'Legitimatie is nog niet vastgelegd.',
  wat_nu: uitkomst === 'geblokkeerd' ? 'Vraag een VOG aan.' : 'Geef een pas uit en leg dit vast.',
  toelichting: '',
  papier: '',
  geldig_tot: null,
  uitzondering: null,
});

const changed = (): InzetBlad => {
  setTimeout(() => emit('veranderd', ['clienten', 'planning']), 10);
  return sheet;
};

export const answers: Answers = {
  'inzet.van_client': ({ client }) => {
    const naam = clients().find(({ id }) => id === client)?.naam ?? sheet.client_naam;
    return client === uuid(1)
      ? sheet
      : {
          client,
          client_naam: naam,
          toewijzingen: [{ ...first, toewijzing: client, inzet: [], reeksen: [] }],
        };
  },
  'inzet.keuzes': () => ({
    rollen: ROLES,
    dagen: DAYS.map((label) => ({ waarde: label.slice(0, 2), label })),
    dagdelen: ['ochtend', 'middag', 'avond'].map((waarde) => ({ waarde, label: waarde })),
    redenen: [
      { waarde: 'ontslag', label: 'Uit dienst' },
      { waarde: 'ziekte', label: 'Ziekte' },
      { waarde: 'anders', label: 'Anders' },
    ],
    onderdelen: [
      { waarde: 'kwalificaties', label: 'Kwalificaties' },
      { waarde: 'clientprofiel', label: 'Cliëntprofiel' },
    ],
  }),
  'inzet.toets': ({ medewerker }) => {
    const n = Number(medewerker.slice(-3)) % 3;
    const uitkomst = ['akkoord', 'geblokkeerd', 'waarschuwing'][n] ?? 'akkoord';
    return {
      uitkomst,
      zinnen: n === 2 ? ['Komt al bij 6 cliënten op dinsdag.'] : [],
      bevindingen: n === 0 ? [] : [finding(uitkomst)],
    };
  },
  'inzet.zet': ({ rol, reden }) => {
    if (rol === 'vast' && !reden)
      throw { code: 'veld_leeg', zin: 'Kies waarom er een andere vaste medewerker komt.', veld: 'reden' };
    return changed();
  },
  'inzet.beeindig': changed,
  'inzet.trek_in': changed,
  'inzet.reeks_nieuw': changed,
  'inzet.reeks_wijzig': changed,
  'inzet.reeks_stop': changed,
};
