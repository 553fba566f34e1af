// Evaluations. Words that make saving fail: "conflict" and "schijf".
import type {
  EvaluatieLijst,
  EvaluatieRegel,
  EvaluatieScherm,
  EvaluatieTermijn,
} from '../../../src/api/types';
import { clients, data, day, uuid } from '../people';
import type { Answers } from '../platform';

const SOORTEN = [
  { waarde: 'eerste', label: 'Eerste evaluatie' },
  { waarde: 'tussentijds', label: 'Tussentijdse evaluatie' },
  { waarde: 'periodiek', label: 'Periodieke evaluatie' },
  { waarde: 'eind', label: 'Eindevaluatie' },
  { waarde: 'voortgang', label: 'Voortgangsverslag' },
];
const word = (soort: string) => SOORTEN.find(({ waarde }) => waarde === soort)?.label ?? soort;

const termijn = (uiterlijk: string, stand: EvaluatieTermijn['stand']): EvaluatieTermijn => ({
  sleutel: 'HARD-57a/t482019/1',
  titel: 'Werkplan evalueren',
  uiterlijk,
  stand,
  bron: 'eis 57',
});

const regel = (own: Partial<EvaluatieRegel> & Pick<EvaluatieRegel, 'datum' | 'status'>): EvaluatieRegel => ({
  id: null,
  client: clients()[0]?.id ?? uuid(1),
  client_naam: clients()[0]?.naam ?? 'G. de Vries',
  toewijzing: 482019,
  contract: 'Hardenberg HO',
  soort: 'periodiek',
  soort_tekst: word(own.soort ?? 'periodiek'),
  status_tekst: own.status === 'te_plannen' ? 'te plannen' : own.status,
  nummer: 1,
  vervangen: false,
  gepland_op: null,
  gehouden_op: null,
  termijn: null,
  stand: null,
  conclusie: null,
  ...own,
});

const RECORD = uuid(9001);
const FIXED = uuid(9002);

function ofClient(): EvaluatieRegel[] {
  if (data === 'niets') return [];
  return [
    regel({
      id: RECORD,
      status: 'gepland',
      datum: day(6),
      gepland_op: day(6),
      termijn: termijn(day(20), 'later'),
      stand: 'binnenkort',
    }),
    regel({
      status: 'te_plannen',
      soort: 'eind',
      nummer: 0,
      datum: day(-3),
      stand: 'te_laat',
      termijn: { ...termijn(day(-3), 'te_laat'), titel: 'Eindevaluatie sturen', bron: 'eis 45' },
    }),
    regel({
      id: FIXED,
      status: 'vastgesteld',
      soort: 'eerste',
      nummer: 2,
      datum: day(-340),
      gehouden_op: day(-340),
      conclusie: 'doorgaan zoals nu',
    }),
    regel({
      id: uuid(9003),
      status: 'vastgesteld',
      soort: 'eerste',
      datum: day(-345),
      gehouden_op: day(-345),
      conclusie: 'plan bijstellen',
      vervangen: true,
    }),
    regel({
      status: 'feit',
      status_tekst: 'vastgelegd zonder verslag',
      nummer: 0,
      datum: day(-700),
      gehouden_op: day(-700),
    }),
  ];
}

function ofAll(): EvaluatieRegel[] {
  if (data === 'niets' || data === 'leeg') return [];
  const count = data === 'veel' ? 10_000 : 24;
  const people = clients();
  return Array.from({ length: count }, (_, n) => {
    const who = people[n % people.length];
    const datum = day(-6 + Math.floor((n * 60) / count));
    const planned = n % 3 === 1;
    const stand = datum < day(0) ? 'te_laat' : datum === day(0) ? 'vandaag' : 'later';
    return regel({
      id: planned ? uuid(10_000 + n) : null,
      client: who?.id ?? uuid(n),
      client_naam: who?.naam ?? `Cliënt ${String(n)}`,
      status: planned ? 'gepland' : 'te_plannen',
      soort: n % 5 === 0 ? 'eerste' : 'periodiek',
      toewijzing: 480_000 + n,
      datum,
      gepland_op: planned ? datum : null,
      termijn: n % 7 === 4 ? null : { ...termijn(planned ? day(40) : datum, planned ? 'later' : stand) },
      stand,
    });
  });
}

const QUOTE = 'Opdrachtnemer evalueert het werkplan minimaal één keer per jaar met cliënt.';
const eis = (veld: string, label: string) => ({
  veld,
  label,
  regel: 'DALF-40a',
  bron: 'eis 40',
  citaat: QUOTE,
  wat_nu: '',
});

let own: EvaluatieScherm = {
  evaluatie: regel({
    id: RECORD,
    status: 'concept',
    datum: day(0),
    gepland_op: day(0),
    termijn: termijn(day(20), 'later'),
    stand: 'later',
  }),
  onder: 'Hardenberg huishoudelijke ondersteuning · AV · toewijzing 482019',
  plan: { id: uuid(4001), naam: 'Werkplan versie 1' },
  bewerkbaar: true,
  versie: 3,
  inhoud: {
    soort: 'periodiek',
    gehouden_op: day(0),
    wijze: 'thuis',
    deelnemers: [
      { rol: 'client', naam: 'Mevrouw G. de Vries', tekent: true },
      { rol: 'netwerk', naam: 'Dochter Anneke', tekent: false },
      { rol: 'medewerker', naam: 'Karim Haddad', tekent: true },
    ],
    doelen: [
      {
        doel: 'Een schoon en leefbaar huis',
        streven: 'Keuken, badkamer en woonkamer zijn elke week schoon',
        uitkomst: 'bereikt',
        score: 8,
        toelichting: '',
      },
      {
        doel: 'Zelf de was blijven doen',
        streven: 'Elke week een was, zonder hulp',
        uitkomst: 'deels',
        score: null,
        toelichting: 'Ophangen lukt niet meer door de schouder.',
      },
      { doel: 'Vaker buiten komen', streven: '', uitkomst: '', score: null, toelichting: '' },
    ],
    eigen_woorden: 'Ik ben blij met de vaste hulp. Alleen de ramen blijven liggen.',
    tevredenheid: 8,
    verandert: 'De ramen aan de binnenkant komen er elke zes weken bij.',
    conclusie: 'bijstellen',
    voortgang: 'voldoende',
    plan_besproken: true,
  },
  velden: [
    { sleutel: 'doelmatigheid', label: 'Doelmatigheid van de hulp', hulp: '', tekst: '', bron: 'eis 40' },
    {
      sleutel: 'afschalen',
      label: 'Mogelijkheden om af te schalen',
      hulp: '',
      tekst: 'De dochter kan eens per maand helpen.',
      bron: 'eis 33',
    },
  ],
  eisen: [
    eis('doelen', 'Voortgang per doel'),
    eis('doelmatigheid', 'Doelmatigheid van de hulp'),
    eis('met-client', 'Samen met de inwoner'),
  ],
  ontbreekt: [eis('doelen', 'Voortgang per doel'), eis('doelmatigheid', 'Doelmatigheid van de hulp')],
  volgende_voorstel: day(350),
  volgende_uiterlijk: day(364),
  volgende_gepland: null,
  indicatie_tot: day(200),
  terugkoppeling: [
    {
      sleutel: 'HARD-14/t482019/1',
      titel: 'Consulent vertellen dat de behoefte verandert',
      bron: 'eis 14',
      citaat: 'Opdrachtnemer signaleert veranderingen en meldt deze aan de consulent.',
      wat_nu: 'Bel de consulent van de gemeente. Leg vast dat u dit deed.',
      uiterlijk: null,
      gedaan_op: null,
      actie: { soort: 'feit', feit: 'gemeld', knop: 'Melding vastleggen', velden: { aan: 'toegang' } },
    },
  ],
  verzonden: [],
  ondertekend_op: null,
  keuzes: {
    soorten: SOORTEN,
    wijzen: [
      { waarde: 'thuis', label: 'thuis' },
      { waarde: 'telefoon', label: 'telefonisch' },
    ],
    rollen: [
      { waarde: 'client', label: 'cliënt' },
      { waarde: 'netwerk', label: 'familie of netwerk' },
      { waarde: 'vertegenwoordiger', label: 'wettelijk vertegenwoordiger' },
      { waarde: 'medewerker', label: 'medewerker' },
    ],
    uitkomsten: [
      { waarde: 'niet', label: 'niet bereikt' },
      { waarde: 'deels', label: 'deels bereikt' },
      { waarde: 'bereikt', label: 'bereikt' },
    ],
    conclusies: [
      { waarde: 'doorgaan', label: 'doorgaan zoals nu' },
      { waarde: 'bijstellen', label: 'plan bijstellen' },
      { waarde: 'stoppen', label: 'stoppen' },
    ],
    voortgang: [
      { waarde: 'voldoende', label: 'voldoende' },
      { waarde: 'onvoldoende', label: 'onvoldoende' },
    ],
    aan: [
      { waarde: 'client', label: 'cliënt' },
      { waarde: 'toegang', label: 'gemeentelijke toegang' },
    ],
  },
};

function refuse(code: string, zin: string): never {
  throw { code, zin, veld: null };
}

const fixed = (): EvaluatieScherm => ({
  ...own,
  bewerkbaar: false,
  evaluatie: {
    ...own.evaluatie,
    status: 'vastgesteld',
    status_tekst: 'vastgesteld',
    stand: null,
    termijn: null,
  },
});

const PAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/><text x="56" y="90" font-size="22">Periodieke evaluatie</text></svg>';

export const answers: Answers = {
  'evaluaties.lijst': ({ client, wie }): EvaluatieLijst => ({
    wie: wie ?? 'alle',
    regels: client === null ? ofAll() : ofClient(),
    meer: false,
    soorten: SOORTEN,
  }),
  'evaluaties.open': ({ evaluatie }) => (evaluatie === FIXED ? fixed() : own),
  'evaluaties.nieuw': ({ gepland_op }) => ({
    ...own,
    evaluatie: { ...own.evaluatie, status: gepland_op === null ? 'concept' : 'gepland', gepland_op },
  }),
  'evaluaties.bewaar': (vraag) => {
    if (vraag.inhoud.verandert.includes('conflict'))
      refuse('intussen_gewijzigd', 'Intussen gewijzigd door Karim Haddad. Uw tekst staat nog op het scherm.');
    if (vraag.inhoud.verandert.includes('schijf'))
      refuse('schijf', 'Bewaren is niet gelukt. Controleer of de schijf vol is.');
    own = { ...own, inhoud: vraag.inhoud, versie: own.versie + 1 };
    return own;
  },
  'evaluaties.verzet': ({ gepland_op }) => ({ ...own, evaluatie: { ...own.evaluatie, gepland_op } }),
  'evaluaties.stel_vast': ({ volgende }) => ({
    scherm: { ...fixed(), volgende_gepland: volgende },
    veranderd: [],
    plan_bijstellen: own.inhoud.conclusie === 'bijstellen',
  }),
  'evaluaties.corrigeer': () => own,
  'evaluaties.verstuur': ({ aan, op }) => ({ ...fixed(), verzonden: [{ aan, op }] }),
  'evaluaties.getekend': ({ op }) => ({ ...fixed(), ondertekend_op: op }),
  'evaluaties.voorbeeld': () => ({ paginas: [PAGE] }),
  'evaluaties.pdf': () => ({ bestand: 'evaluatie.pdf' }),
};
