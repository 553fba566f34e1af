// The contract room.
import type {
  ContractBlad,
  ContractKaart,
  FeitSoortInfo,
  OnderwerpBlok,
  OrganisatieBlad,
  OrganisatieFeit,
  RegelBlad,
  TaakStand,
  TelInstellingen,
  Vergelijking,
} from '../../../src/api/types';
import { data } from '../people';
import { type Answers, emit } from '../platform';

const card = (
  id: string,
  kort: string,
  naam: string,
  regels: number,
  clienten: number,
  eigen = false,
): ContractKaart => ({ id, kort, naam, regels, clienten, eigen, geldig_van: '2027-01-01', geldig_tot: null });

const CARDS: ContractKaart[] = [
  card('borger-coevorden', 'Coevorden', 'Coevorden en Borger-Odoorn huishoudelijke ondersteuning', 74, 12),
  card('dalfsen-begeleiding', 'Dalfsen', 'Dalfsen begeleiding en dagbesteding', 91, 6, true),
  card('hardenberg-ho', 'Hardenberg', 'Hardenberg huishoudelijke ondersteuning', 83, 41),
  {
    ...card('ijmond-ho', 'IJmond', 'IJmond, Heemstede en Bloemendaal huishoudelijke ondersteuning', 112, 0),
    geldig_tot: '2028-12-31',
  },
];

const rule = (
  id: string,
  soort_label: string,
  titel: string,
  zin: string,
  more: Partial<RegelBlad> = {},
) => ({
  id,
  soort: 'termijn',
  soort_label,
  titel,
  zin,
  geldt: '',
  bron: 'eis 21',
  citaat: 'De opdrachtnemer start uiterlijk binnen 10 werkdagen met de ondersteuning',
  herkomst: 'uit het contract',
  toelichting: '',
  wat_nu: '',
  rol: 'Coördinator',
  ...more,
});
const topic = (onderwerp: string, label: string, regels: RegelBlad[], zwijgt = false): OnderwerpBlok => ({
  onderwerp,
  label,
  zwijgt,
  regels,
});

const TOPICS: OnderwerpBlok[] = [
  topic('start', 'Start van de ondersteuning', [
    rule(
      'hdb-start',
      'Termijn',
      'Start ondersteuning',
      'De ondersteuning start binnen 10 werkdagen na de dagtekening van de 301, tenzij de cliënt met een andere startdatum akkoord is.',
      { toelichting: 'Erkende feestdagen tellen niet als werkdag (eis 22).', wat_nu: 'Leg de start vast.' },
    ),
    rule('hdb-spoed', 'Termijn', 'Start bij spoed', 'Bij spoed start de ondersteuning binnen 24 uur.', {
      bron: 'eis 23',
      geldt: 'toewijzingen met spoed',
      citaat: 'In spoedsituaties start de opdrachtnemer binnen 24 uur na melding door de gemeente.',
    }),
    rule('OP272', 'Melding', 'Startbericht sturen', 'Na de start gaat binnen 5 werkdagen een startbericht.', {
      bron: 'OP272',
      herkomst: 'landelijke afspraak',
      citaat: 'De aanbieder stuurt binnen vijf werkdagen na de daadwerkelijke startdatum een startbericht.',
    }),
  ]),
  topic('plan', 'Werkplan', [
    rule(
      'hdb-plan',
      'Termijn',
      'Werkplan verstrekken',
      'De cliënt krijgt het werkplan binnen 4 weken na de start.',
      {
        bron: 'eis 31',
        citaat: 'Binnen vier weken na start van de ondersteuning verstrekt de opdrachtnemer het werkplan.',
      },
    ),
  ]),
  topic('wachtlijst', 'Wachtlijst', [], true),
  topic(
    'klacht',
    'Klachten',
    [
      rule('wkkgz-klacht', 'Termijn', 'Klacht afhandelen', 'Een klacht is binnen 6 weken afgehandeld.', {
        bron: 'Wkkgz art. 17',
        herkomst: 'uit de wet',
        citaat: 'De zorgaanbieder deelt de klager zo spoedig mogelijk, doch uiterlijk binnen zes weken mee …',
      }),
    ],
    true,
  ),
  ...['Evaluatie', 'No-show', 'Personeel', 'Beëindiging', 'Verslag en cijfers', 'Vervanging', 'Privacy'].map(
    (label, n) =>
      topic(label.toLowerCase().replaceAll(' ', '-'), label, [
        rule(`hdb-${40 + n}`, 'Herhaling', label, `${label}: elk jaar binnen 12 maanden na de vorige keer.`, {
          bron: `eis ${40 + n}`,
        }),
      ]),
  ),
];

const sheet = (id: string): ContractBlad => {
  const found = CARDS.find((one) => one.id === id);
  if (!found) throw { code: 'niet_gevonden', zin: 'Dit contract is er niet (meer).', veld: null };
  return {
    id,
    naam: found.naam,
    geldig_van: found.geldig_van,
    geldig_tot: found.geldig_tot,
    versies: [
      {
        geldig_van: '2027-01-01',
        soort: 'correctie',
        reden: 'Eis 31 stond op zes weken; in het contract staat vier.',
        door: 'Sanne de Wit',
        op: '2027-01-04T10:12:00',
      },
      { geldig_van: '2027-01-01', soort: 'ingebouwd', reden: '', door: '', op: null },
    ],
    producten: ['HO regulier', 'HO plus', 'Was- en strijkservice'].map((naam, n) => ({
      id: `ho-${n}`,
      naam,
      gemeenten: ['Hardenberg', 'Ommen'],
      code: `01 01A0${n}`,
      voorziening: n === 2 ? 'AV' : 'MV',
    })),
    onderwerpen: TOPICS,
  };
};

const KINDS: FeitSoortInfo[] = [
  {
    soort: 'rapportage',
    label: 'Cijfers geleverd',
    veelgebruikt: true,
    velden: [
      {
        naam: 'over',
        label: 'Waarover',
        invoer: 'keuze',
        verplicht: true,
        keuzes: [
          { waarde: 'kwartaal', label: 'Kwartaalcijfers' },
          { waarde: 'jaar', label: 'Jaarverslag' },
        ],
      },
    ],
  },
  { soort: 'audit', label: 'Audit gehouden', veelgebruikt: false, velden: [] },
];
let feiten: OrganisatieFeit[] = [
  {
    id: '00000000-0000-4000-8000-0000000000f1',
    label: 'Cijfers geleverd',
    op: '2026-10-12',
    tekst: 'Waarover: Kwartaalcijfers',
    door: 'Karim Haddad',
  },
];
const organisation = (contract: string): OrganisatieBlad => ({
  contract,
  kort: CARDS.find(({ id }) => id === contract)?.kort ?? contract,
  regels: [
    {
      sleutel: 'hdb-kwartaalcijfers:2026-4',
      regel: 'hdb-kwartaalcijfers',
      soort: 'termijn',
      titel: 'Kwartaalcijfers leveren',
      datum: '2027-01-04',
      status: 'te_laat',
      tekst: 'Kwartaal 4 van 2026, binnen 10 werkdagen na het kwartaal',
      bron: 'eis 77',
    },
    {
      sleutel: 'hdb-jaarverslag:2026',
      regel: 'hdb-jaarverslag',
      soort: 'termijn',
      titel: 'Jaarverslag leveren',
      datum: '2027-04-01',
      status: 'open',
      tekst: 'Over 2026',
      bron: 'eis 78',
    },
    {
      sleutel: 'hdb-tevreden:2026',
      regel: 'hdb-tevreden',
      soort: 'bevinding',
      titel: 'Tevredenheid lager dan 7,5',
      datum: '2026-12-31',
      status: 'waarschuwing',
      tekst: 'Het gemiddelde is 7,2. Maak een plan om dit te verbeteren.',
      bron: 'eis 12',
    },
    {
      sleutel: 'hdb-op-tijd:2026-4',
      regel: 'hdb-op-tijd',
      soort: 'berekening',
      titel: 'Op tijd gestart',
      datum: '2026-12-31',
      status: '',
      tekst: '96,4 procent',
      bron: 'eis 70',
    },
  ],
  feiten,
  soorten: KINDS,
});

const VERGELIJKING: Vergelijking = {
  contracten: CARDS.map(({ id, kort }) => ({ waarde: id, label: kort })),
  rijen: TOPICS.map((one, n) => ({
    onderwerp: one.onderwerp,
    label: one.label,
    verschilt: n % 3 !== 1,
    cellen: CARDS.map((_, column) => ({
      zwijgt: one.zwijgt || (n + column) % 5 === 4,
      zinnen:
        (n + column) % 5 === 4
          ? []
          : one.regels.map((regel) => ({
              regel: regel.id,
              zin: regel.zin,
              bron: regel.bron,
              herkomst: regel.herkomst === 'uit het contract' ? null : regel.herkomst,
            })),
    })),
  })),
};

let tellen: TelInstellingen = {
  betwiste_dagen_vrij: true,
  gelijkgestelde_dagen_vrij: false,
  verlengen_tot_werkdag: true,
};

/** The job that runs; it takes some seconds. */
let stand: TaakStand | null = null;
export function run(klaar: () => void): { taak: string } {
  const taak = crypto.randomUUID();
  stand = {
    taak,
    gedaan: 0,
    totaal: 60,
    klaar: false,
    afgebroken: false,
    resultaten: [],
    tellingen: { verwerkt: 0, dubbel: 0, geweigerd: 0 },
  };
  const step = setInterval(() => {
    if (!stand || stand.klaar) return clearInterval(step);
    const gedaan = stand.gedaan + 3;
    stand = { ...stand, gedaan, klaar: gedaan >= stand.totaal };
    if (stand.klaar) klaar();
    emit('taak', stand);
  }, 200);
  return { taak };
}

const strength: Record<string, string> = { niet_samen: 'blokkeert' };
const keuzes = () => ({
  keuzes: [
    [
      'eigen_eis',
      'Eigen eisen aan wie komt',
      'Regels in een contract waarbij staat dat ze een eigen keuze zijn. Wat het contract of de wet zelf eist, staat hier nooit bij.',
    ],
    [
      'niet_samen',
      'Niet naar deze cliënt',
      'Bij de medewerker is vastgelegd dat deze niet naar de cliënt gaat.',
    ],
    ['dubbel', 'Twee bezoeken tegelijk', 'Een medewerker heeft op hetzelfde moment al een ander bezoek.'],
    [
      'buiten_tijden',
      'Buiten de werktijden',
      'Het bezoek valt buiten de dagen en tijden waarop een medewerker beschikbaar is.',
    ],
  ].map(([code = '', label = '', uitleg = '']) => ({
    code,
    label,
    uitleg,
    sterkte: strength[code] ?? 'waarschuwt',
  })),
  sterkten: [
    { waarde: 'blokkeert', label: 'Blokkeert' },
    { waarde: 'waarschuwt', label: 'Waarschuwt' },
    { waarde: 'uit', label: 'Uit' },
  ],
});

export const answers: Answers = {
  'contracten.lijst': () => ({ contracten: data === 'leeg' ? [] : CARDS }),
  'contracten.toon': ({ contract }) => sheet(contract),
  'contracten.vergelijk': () => VERGELIJKING,
  'contracten.organisatie': ({ contract }) => organisation(contract),
  'contracten.leg_vast': ({ contract, soort, op }) => {
    const label = KINDS.find((kind) => kind.soort === soort)?.label ?? soort;
    feiten = [{ id: crypto.randomUUID(), label, op, tekst: '', door: 'Sanne de Wit' }, ...feiten];
    return organisation(contract);
  },
  'contracten.trek_in': ({ contract, feit }) => {
    feiten = feiten.filter(({ id }) => id !== feit);
    return organisation(contract);
  },
  'contracten.uitvoer': ({ contract }) => ({ bestand: `${contract} 2027-01-01.toml` }),
  'eigen_keuzes.toon': () => keuzes(),
  'eigen_keuzes.zet': ({ code, sterkte }) => {
    strength[code] = sterkte;
    return keuzes();
  },
  'contracten.tellen': () => tellen,
  'contracten.tel_anders': (vraag) => run(() => (tellen = vraag)),
  'contracten.herbeoordeel': () => run(() => {}),
};

/** For the other answers about jobs. */
export const jobOf = (taak: string): TaakStand | null => (stand?.taak === taak ? stand : null);
export function stopJob(taak: string): TaakStand | null {
  if (stand?.taak !== taak) return null;
  stand = { ...stand, klaar: true, afgebroken: true };
  return stand;
}
