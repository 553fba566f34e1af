// Plans. Words in the plan that make saving fail: "conflict" and "schijf". `&doelen=60` gives as many goals, `&plan=leeg` a
// plan in which nothing stands, `&plan=vast` one that is fixed.
import type {
  ActiviteitScherm,
  Bibliotheek,
  OntbrekendVeld,
  PlanRegel,
  PlanScherm,
  PlanVeldScherm,
} from '../../../src/api/types';
import { query, uuid } from '../people';
import type { Answers } from '../platform';

function refuse(code: string, zin: string, veld: string | null = null): never {
  throw { code, zin, veld };
}

const CHANGED =
  'In het nieuwe werkplan is opgenomen wat de gewijzigde situatie van de cliënt is en welke werkzaamheden in de ondersteuning zijn aangepast.';
const demand = (
  veld: string,
  label: string,
  regel: string,
  bron: string,
  citaat: string,
  wat_nu: string,
): OntbrekendVeld => ({ veld, label, regel, bron, citaat, wat_nu });
const DEMANDS: OntbrekendVeld[] = [
  demand(
    'gewijzigde-situatie',
    'Gewijzigde situatie van de cliënt',
    'HARD-57c',
    'eis 57',
    CHANGED,
    'Schrijf op wat er bij de cliënt is veranderd en welk werk daardoor anders is.',
  ),
  demand(
    'gewijzigde-werkzaamheden',
    'Aangepaste werkzaamheden',
    'HARD-57c',
    'eis 57',
    CHANGED,
    'Schrijf op wat er bij de cliënt is veranderd en welk werk daardoor anders is.',
  ),
  demand(
    'bijgestaan-door',
    'Bijgestaan door',
    'HARD-55',
    'eis 55',
    'In het werkplan wordt vastgelegd wie de cliënt bijstaat.',
    "Vul in wie de cliënt bijstaat. Is er niemand? Vul dan 'geen' in.",
  ),
];

const activity = (activiteit: string, own: Partial<ActiviteitScherm> = {}): ActiviteitScherm => ({
  activiteit,
  ritme: null,
  dagen: [],
  dagdeel: null,
  van: null,
  tot: null,
  minuten: null,
  door: '',
  toelichting: '',
  ...own,
});
const field = (sleutel: string, label: string, own: Partial<PlanVeldScherm> = {}): PlanVeldScherm => ({
  sleutel,
  label,
  hulp: '',
  invoer: 'tekst',
  keuzes: [],
  tekst: '',
  uit_dossier: null,
  volgt: null,
  bron: null,
  kop: null,
  citaat: null,
  ...own,
});
const line = (nummer: number, status: string, datum: string): PlanRegel => ({
  id: uuid(nummer === 2 ? 6001 : 6000),
  soort: 'Werkplan',
  nummer,
  status,
  toewijzing: 482019,
  datum,
  ontbreekt: nummer === 2 ? 3 : 0,
});

const kind = query.get('plan');
const goals = Number(query.get('doelen') ?? 2);
const rule57 = { bron: 'eis 57', kop: 'Wat er is veranderd', citaat: CHANGED };

const own: PlanScherm = {
  plan: line(2, kind === 'vast' ? 'definitief' : 'concept', '2027-01-06'),
  client: uuid(1),
  client_naam: 'Mw. C.J. Bakker-de Vries',
  onder: 'Hardenberg huishoudelijke ondersteuning · algemene voorziening · toewijzing 482019',
  bewerkbaar: kind !== 'vast',
  versie: 3,
  velden: [
    field('situatie', 'Situatie van de cliënt', {
      hulp: 'Hoe woont en leeft de cliënt, en waarom is er ondersteuning nodig?',
      tekst: 'Woont alleen. Zwaar werk in huis lukt niet meer door de knieën.',
    }),
    field('afspraken', 'Afspraken met de cliënt', {
      hulp: 'Bijvoorbeeld sleutel, huisdier, wat de cliënt zelf doet, hoe afzeggen gaat.',
      tekst: 'De sleutel ligt bij de buren op nummer 16. De hond gaat naar de tuin.',
      bron: 'eis 53',
      kop: 'Afspraken in het werkplan',
      citaat:
        'Opdrachtnemer legt alle relevante algemene afspraken inzake de ondersteuning vast in een werkplan gezamenlijk met de cliënt.',
    }),
    field('evaluatiemomenten', 'Wanneer we evalueren', {
      hulp: 'Binnen een jaar na dit plan.',
      invoer: 'momenten',
      uit_dossier: 'uiterlijk do 6 jan 2028',
      bron: 'eis 57',
      kop: 'Wanneer u het werkplan evalueert',
      citaat: 'Opdrachtnemer evalueert het werkplan minimaal één keer per jaar met cliënt.',
    }),
    field('bijgestaan-door', 'Bijgestaan door', {
      hulp: "Naam, en of het familie, een bekende of een cliëntondersteuner is. Niemand? Vul dan 'geen' in.",
      invoer: 'regel',
      bron: 'eis 55',
      kop: 'Wie de cliënt bijstaat',
      citaat: 'In het werkplan wordt vastgelegd wie de cliënt bijstaat.',
    }),
    field('gewijzigde-situatie', 'Gewijzigde situatie van de cliënt', {
      hulp: 'Wat is er anders dan in het vorige werkplan?',
      ...rule57,
    }),
    field('gewijzigde-werkzaamheden', 'Aangepaste werkzaamheden', {
      hulp: 'Welk werk komt erbij, gaat weg of wordt anders?',
      ...rule57,
    }),
    // Of other contracts, so that every kind of field can be looked at.
    field('overeenstemming', 'Overeenstemming met de inwoner (of waarom niet)', {
      hulp: 'Volgt uit de bespreking van het plan.',
      volgt: 'bespreking',
      bron: 'eis 31',
      kop: 'Overeenstemming met de inwoner',
      citaat: 'dan maakt Opdrachtnemer hier notitie van in het Begeleidingsplan.',
    }),
    field('frequentie', 'Frequentie', {
      volgt: 'activiteiten',
      uit_dossier: 'Staat bij elke activiteit.',
      bron: 'eis 31',
      kop: 'Overeenstemming met de inwoner',
    }),
    field('resultaten', 'Resultaten van het product', {
      hulp: 'Kies alleen wat is toegekend. Andere resultaten horen niet bij dit product.',
      invoer: 'lijst',
      keuzes: ['Het schoon en leefbaar houden van de woning', 'Het verzorgen van de was'],
      tekst: 'Het verzorgen van de was',
      bron: 'par. 2.2',
      kop: 'Resultaten van het product',
      citaat: 'Welke resultaten behaald moeten worden wordt per situatie bepaald.',
    }),
  ],
  doelen: [
    {
      doel: 'Het huis is schoon en leefbaar',
      resultaat: 'De keuken, de badkamer en het toilet zijn elke week schoon.',
      streefdatum: null,
    },
    {
      doel: 'Mevrouw houdt zelf de regie over de was',
      resultaat: 'Mevrouw vouwt de was; wij tillen de mand.',
      streefdatum: '2027-06-01',
    },
  ],
  activiteiten: [
    activity('Badkamer en toilet schoonmaken', { ritme: '1/week', dagen: ['di'], minuten: 45 }),
    activity('Stofzuigen en dweilen', {
      ritme: '1/week',
      dagen: ['di'],
      dagdeel: 'ochtend',
      minuten: 60,
      door: 'Samira',
      toelichting: 'Slaapkamer boven om de week.',
    }),
    activity('Bed verschonen', { ritme: '1/2week', dagen: ['di'], minuten: 20 }),
    activity('Ramen binnenzijde', { ritme: '4/jaar' }),
  ],
  zinnen: [],
  tijd: null,
  ontbreekt: DEMANDS,
  bevindingen: [
    {
      sleutel: 'HARD-53b/t482019/1',
      regel: 'HARD-53b',
      bron: 'eis 53',
      toewijzing: 482019,
      uitkomst: 'geblokkeerd',
      zin: 'Het werkplan kan nog niet definitief worden. Stel eerst vast wie de cliënt is, met een identiteitsbewijs.',
    },
  ],
  stappen: {
    besproken: [],
    goedgekeurd: [],
    goedkeuring_nodig: kind !== 'vast',
    toestemmingen: [
      {
        feit: uuid(8001),
        op: '2026-12-18',
        door: 'cliënt',
        voor: 'plan verstrekken',
        toelichting: 'mondeling',
      },
    ],
    vastgesteld_op: kind === 'vast' ? '2027-01-06' : null,
    verstrekt: [],
  },
  versies: [line(2, 'concept', '2027-01-06'), line(1, 'verstrekt', '2026-01-20')],
};
while (own.doelen.length < goals)
  own.doelen.push({
    doel: `Doel ${String(own.doelen.length + 1)}: elke dag een stap verder`,
    resultaat: 'De inwoner doet dit zonder hulp.',
    streefdatum: '2027-09-01',
  });
if (kind === 'leeg') Object.assign(own, { doelen: [], activiteiten: [], versies: own.versies.slice(0, 1) });
if (kind === 'vast') Object.assign(own, { bevindingen: [], ontbreekt: [] });

/** The plan of the harness, and whether the block of its identity still stands. */
export const plan = { own, finding: kind !== 'vast' };

const library: Bibliotheek = {
  groepen: [
    {
      naam: 'Keuken',
      herkomst: 'gebruikelijke frequentie (eigen keuze, naar het HHM-normenkader)',
      activiteiten: [
        activity('Keukenblok schoonmaken', { ritme: '1/week' }),
        activity('Koelkast binnenzijde', { ritme: '3/jaar' }),
        activity('Afval wegbrengen', { ritme: '1/week' }),
      ],
    },
    {
      naam: 'Badkamer en toilet',
      herkomst: 'gebruikelijke frequentie (eigen keuze, naar het HHM-normenkader)',
      activiteiten: [
        activity('Badkamer schoonmaken, met vloer', { ritme: '1/week' }),
        activity('Ramen binnenzijde', { ritme: '4/jaar' }),
      ],
    },
  ],
  sjablonen: [
    {
      id: uuid(7001),
      naam: 'Kleine woning',
      herkomst: 'van onze organisatie',
      doelen: [],
      activiteiten: [activity('Zilver poetsen', { ritme: '2/jaar', minuten: 30 })],
    },
    {
      id: null,
      naam: 'Schoon en leefbaar huis, elke week',
      herkomst: 'gebruikelijke frequentie (eigen keuze, naar het HHM-normenkader)',
      doelen: [
        {
          doel: 'Een schoon en leefbaar huis',
          resultaat: 'Alle kamers zijn elke week schoon',
          streefdatum: null,
        },
      ],
      activiteiten: [activity('Keukenblok schoonmaken', { ritme: '1/week' })],
    },
  ],
  ritmes: [
    { waarde: '1/week', label: 'elke week' },
    { waarde: '2/week', label: '2 keer per week' },
    { waarde: '1/2week', label: 'om de week' },
    { waarde: '4/jaar', label: '4 keer per jaar' },
    { waarde: '3/jaar', label: '3 keer per jaar' },
    { waarde: '2/jaar', label: '2 keer per jaar' },
    { waarde: 'zo-nodig', label: 'zo nodig' },
  ],
  dagen: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'].map((waarde, n) => ({
    waarde,
    label: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'][n] ?? waarde,
  })),
  dagdelen: ['ochtend', 'middag', 'avond', 'nacht'].map((waarde) => ({ waarde, label: waarde })),
  toestemmingen: [
    { waarde: 'plan-verstrekken', label: 'plan verstrekken' },
    { waarde: 'buiten-kantoortijd', label: 'buiten kantoortijd' },
  ],
  partijen: [
    { waarde: 'client', label: 'cliënt' },
    { waarde: 'opdrachtgever', label: 'gemeente' },
  ],
};

const label = (list: { waarde: string; label: string }[], code: string | null) =>
  list.find(({ waarde }) => waarde === code)?.label ?? code ?? '';

/** What follows from the rows: sentences, time, what is missing. */
function follow(): PlanScherm {
  own.zinnen = own.activiteiten.map((each) =>
    [
      [label(library.ritmes, each.ritme), each.dagen.map((one) => label(library.dagen, one)).join(' en ')]
        .filter(Boolean)
        .join(' op '),
      each.dagdeel,
      each.minuten && `${String(each.minuten)} minuten`,
      each.door && `door ${each.door}`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  const per_week = own.activiteiten
    .filter(({ ritme }) => ritme?.endsWith('week'))
    .reduce((sum, { minuten, ritme }) => sum + (minuten ?? 0) / (ritme === '1/2week' ? 2 : 1), 0);
  own.tijd =
    per_week === 0
      ? null
      : {
          per_week,
          toegewezen: 120,
          zin: `Samen gemiddeld ${String(per_week)} minuten per week. De toewijzing is 120: ${
            per_week > 120
              ? `dit is ${String(per_week - 120)} minuten meer.`
              : `er is nog ${String(120 - per_week)} minuten over.`
          }`,
        };
  const empty = new Set(own.velden.filter(({ tekst }) => tekst.trim() === '').map(({ sleutel }) => sleutel));
  own.ontbreekt = kind === 'vast' ? [] : DEMANDS.filter(({ veld }) => empty.has(veld));
  own.plan.ontbreekt = own.ontbreekt.length;
  return own;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

function page(scherm: PlanScherm, groot: boolean): string {
  const size = groot ? 24 : 16;
  const lines = [
    ...scherm.doelen.map(({ doel }, n) => `Doel ${String(n + 1)}: ${doel}`),
    '',
    ...scherm.activiteiten.map(({ activiteit }, n) => `• ${activiteit}, ${scherm.zinnen[n] ?? ''}`),
    '',
    ...scherm.velden.filter(({ tekst }) => tekst).map(({ label, tekst }) => `${label} ${tekst}`),
  ];
  const texts = lines.map(
    (text, n) =>
      `<text x="70" y="${String(220 + n * size * 1.6)}" font-size="${String(size)}">${escape(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 794 1123" font-family="sans-serif"><rect width="794" height="1123" fill="#fff"/><text x="70" y="90" font-size="14">Thuiszorg Vechtdal</text><text x="70" y="140" font-size="30" font-weight="600">Werkplan</text><text x="70" y="170" font-size="16">${escape(scherm.client_naam)}</text>${texts.join('')}<text x="700" y="1080" font-size="12">1 van 1</text></svg>`;
}

const piece = (tekst: string, anders = false) => ({ tekst, anders });

export const answers: Answers = {
  'plannen.open': follow,
  'plannen.nieuw': follow,
  'plannen.gooi_weg': () => ({}),
  'plannen.bibliotheek': () => library,
  'plannen.bewaar': (vraag) => {
    if (vraag.velden.some(({ tekst }) => tekst.includes('conflict')))
      refuse('intussen_gewijzigd', 'Karim Haddad heeft dit plan intussen gewijzigd.');
    if (vraag.velden.some(({ tekst }) => tekst.includes('schijf')))
      refuse('schijf', 'Het bewaren lukte niet: de schijf is vol. Maak ruimte en probeer het opnieuw.');
    own.velden = own.velden.map((veld) => ({
      ...veld,
      tekst: vraag.velden.find(({ sleutel }) => sleutel === veld.sleutel)?.tekst ?? veld.tekst,
    }));
    own.doelen = vraag.doelen;
    own.activiteiten = vraag.activiteiten;
    own.versie += 1;
    return follow();
  },
  'plannen.bespreek': ({ op, met, akkoord, bezwaar }) => {
    if (met.trim() === '') refuse('veld_leeg', 'Vul in: Met wie.', 'met');
    if (!akkoord && bezwaar.trim() === '') refuse('veld_leeg', 'Vul in: Waarom niet akkoord.', 'bezwaar');
    own.stappen.besproken.push({
      feit: uuid(8100 + own.stappen.besproken.length),
      op,
      met,
      akkoord,
      bezwaar,
    });
    own.plan.status = 'besproken';
    return follow();
  },
  'plannen.keur_goed': ({ op, door }) => {
    own.stappen.goedgekeurd.push({ feit: uuid(8200), op, door });
    own.stappen.goedkeuring_nodig = false;
    return follow();
  },
  'plannen.toestemming': ({ op, door, voor, toelichting }) => {
    own.stappen.toestemmingen.push({
      feit: uuid(8300),
      op,
      door: label(library.partijen, door),
      voor: label(library.toestemmingen, voor),
      toelichting,
    });
    return follow();
  },
  'plannen.stand': ({ status, op, aan, hoe }) => {
    if (status === 'definitief' && plan.finding) {
      plan.finding = false;
      own.bevindingen = [];
      refuse('geblokkeerd', 'Dit kan nog niet: de identiteit van de cliënt is niet vastgesteld (eis 53).');
    }
    own.plan.status = status;
    own.bewerkbaar = false;
    own.stappen.vastgesteld_op ??= op;
    if (status === 'verstrekt') own.stappen.verstrekt.push({ op, aan: aan ?? '', hoe: hoe ?? '' });
    return follow();
  },
  'plannen.vergelijk': () => ({
    oud: line(1, 'verstrekt', '2026-01-20'),
    nieuw: own.plan,
    anders: 3,
    delen: [
      {
        kop: 'Activiteiten',
        regels: [
          {
            soort: 'gelijk',
            oud: [piece('Bed verschonen\nom de week op dinsdag')],
            nieuw: [piece('Bed verschonen\nom de week op dinsdag')],
          },
          {
            soort: 'anders',
            oud: [piece('Stofzuigen\nelke week op '), piece('maandag', true)],
            nieuw: [
              piece('Stofzuigen '),
              piece('en dweilen', true),
              piece('\nelke week op '),
              piece('dinsdag', true),
            ],
          },
          { soort: 'weg', oud: [piece('Gordijnen wassen\néén keer per jaar', true)], nieuw: [] },
          { soort: 'erbij', oud: [], nieuw: [piece('Ramen binnenzijde\n4 keer per jaar', true)] },
        ],
      },
      {
        kop: 'Situatie van de cliënt',
        regels: [
          {
            soort: 'anders',
            oud: [piece('Woont '), piece('samen met haar man', true), piece('. Zwaar werk lukt niet meer.')],
            nieuw: [piece('Woont '), piece('alleen', true), piece('. Zwaar werk lukt niet meer.')],
          },
        ],
      },
    ],
  }),
  'plannen.bewaar_sjabloon': ({ naam }) => {
    if (naam.trim() === '') refuse('veld_leeg', 'Vul in: Naam.', 'naam');
    library.sjablonen.unshift({
      id: uuid(7002),
      naam,
      herkomst: 'van onze organisatie',
      doelen: own.doelen,
      activiteiten: own.activiteiten,
    });
    return library;
  },
  'plannen.verwijder_sjabloon': ({ sjabloon }) => {
    library.sjablonen = library.sjablonen.filter(({ id }) => id !== sjabloon);
    return library;
  },
  'plannen.voorbeeld': ({ groot }) => ({ paginas: [page(own, groot)] }),
  'plannen.pdf': () => ({ bestand: 'Werkplan 2.pdf' }),
};
