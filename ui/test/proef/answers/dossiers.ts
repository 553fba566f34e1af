// Dossier, messages and new products.
import type {
  BerichtRegel,
  ClientRegel,
  Dossier,
  InleesRegel,
  InleesResultaat,
  TaakStand,
  TijdlijnRegel,
  ToewijzingRegel,
  Wachtlijst,
} from '../../../src/api/types';
import { clients, data, day, uuid } from '../people';
import { type Answers, emit } from '../platform';
import { jobOf, stopJob } from './contracten';
import { people, practical } from './gegevens';
import { plan } from './plannen';

function refuse(code: string, zin: string, veld: string | null = null): never {
  throw { code, zin, veld };
}

const line = (
  own: Partial<TijdlijnRegel> & Pick<TijdlijnRegel, 'datum' | 'soort' | 'titel'>,
): TijdlijnRegel => ({
  toelichting: '',
  sleutel: null,
  status: null,
  stand: null,
  feit: null,
  feitsoort: null,
  stuk: null,
  pogingen: null,
  toewijzing: 482019,
  door: null,
  geregistreerd_op: null,
  ...own,
});

function timeline(): TijdlijnRegel[] {
  if (data === 'niets') return [];
  const old: TijdlijnRegel[] =
    data === 'veel'
      ? Array.from({ length: 60 }, (_, n) =>
          line({
            datum: day(-400 + n * 5),
            soort: 'feit',
            titel: 'Overleg',
            toelichting: 'met de cliënt, over het plan',
            feit: uuid(7000 + n),
            door: 'Karim Haddad',
            geregistreerd_op: `${day(-400 + n * 5)}T14:10:00`,
          }),
        )
      : [];
  return [
    ...old,
    line({
      datum: '2026-12-18',
      soort: 'bericht',
      titel: '301 ontvangen, toewijzing 482019',
      toelichting: '120 minuten per week, tot en met 31 dec 2027',
    }),
    line({
      datum: '2026-12-21',
      soort: 'feit',
      titel: 'Eerste contact',
      toelichting: 'telefonisch',
      feit: uuid(9001),
      door: 'Sanne de Wit',
      geregistreerd_op: '2026-12-21T10:42:00',
    }),
    line({
      datum: '2026-12-23',
      soort: 'termijn',
      titel: 'Eerste contact binnen 3 werkdagen',
      toelichting: 'gedaan op ma 21 dec 2026',
      sleutel: 'HARD-20/t482019/1',
      status: 'voldaan',
    }),
    line({
      datum: '2027-01-04',
      soort: 'feit',
      feitsoort: 'contactpoging',
      titel: 'Poging tot contact',
      toelichting: 'hoe: telefoon · uitkomst: geen gehoor',
      feit: uuid(7501),
      door: 'Sanne de Wit',
      geregistreerd_op: '2027-01-04T09:12:00',
    }),
    line({
      datum: '2027-01-05',
      soort: 'notitie',
      titel: 'Notitie',
      toelichting: 'Gebeld over de start. Mevrouw kan pas vanaf volgende week; dochter Anna is er dan bij.',
      stuk: uuid(8001),
      door: 'Sanne de Wit',
      geregistreerd_op: '2027-01-05T10:15:00',
    }),
    line({
      datum: '2027-01-05',
      soort: 'termijn',
      titel: 'Start ondersteuning',
      toelichting: '1 dag te laat',
      sleutel: 'HARD-21a/t482019/1',
      status: 'te_laat',
      stand: 'te_laat',
    }),
    line({
      datum: '2027-01-06',
      soort: 'melding',
      titel: 'Cliënt informeren: start later',
      toelichting: 'vandaag',
      sleutel: 'HARD-21d/t482019/1',
      status: 'open',
      stand: 'vandaag',
    }),
    line({
      datum: '2027-01-08',
      soort: 'termijn',
      titel: 'Werkplan bespreken',
      toelichting: 'over 2 dagen',
      pogingen: { aantal: 2, laatste: '2027-01-05' },
      sleutel: 'HARD-53a/t482019/1',
      status: 'open',
      stand: 'deze_week',
    }),
    line({
      datum: '2027-10-08',
      soort: 'termijn',
      titel: 'Cliënt inlichten: indicatie loopt af',
      toelichting: '12 weken voor het einde (eigen keuze)',
      sleutel: 'EIGEN-1/t482019/1',
      status: 'open',
      stand: 'later',
    }),
    line({
      datum: '2027-12-31',
      soort: 'termijn',
      titel: 'Einde toewijzing',
      toelichting: 'laatste dag van de zorg',
      sleutel: 'EINDE/t482019/1',
      status: 'open',
      stand: 'later',
    }),
    line({
      datum: '2028-01-08',
      soort: 'termijn',
      titel: 'Evaluatie werkplan',
      toelichting: 'elk jaar, eis 57',
      sleutel: 'HARD-57a/t482019/1',
      status: 'open',
      stand: 'later',
    }),
  ];
}

const allocations = (client: ClientRegel): ToewijzingRegel[] => {
  if (data === 'niets') return [];
  const first: ToewijzingRegel = {
    id: uuid(5001),
    nummer: 482019,
    gemeente: client.plaats ?? 'Hardenberg',
    product: 'Huishoudelijke ondersteuning',
    contract: client.contracten[0] ?? null,
    voorziening: client.contracten[0] ? 'MV' : null,
    omvang: '120 minuten per week',
    ingangsdatum: '2026-12-21',
    einddatum: '2027-12-31',
    eerste_dagtekening: '2026-12-18',
    ontvangen: '2026-12-18',
    ontvangen_aangenomen: true,
    met_de_hand: false,
    spoed: true,
    reden_wijziging: 'Verlenging van een toewijzing',
    herziet: 455120,
    herziet_bevestigd: false,
    herziet_keuzes: [455120, 430077],
    commentaar: 'Cliënt hoort slecht. Graag bellen na 10.00 uur.',
    plan_mogelijk: client.contracten.length > 0,
  };
  return [
    first,
    {
      ...first,
      id: uuid(5002),
      nummer: 455120,
      omvang: '90 minuten per week',
      ingangsdatum: '2026-01-01',
      einddatum: '2026-12-20',
      eerste_dagtekening: '2025-12-15',
      ontvangen: '2025-12-16',
      ontvangen_aangenomen: false,
      met_de_hand: false,
      spoed: false,
      reden_wijziging: null,
      herziet: null,
      herziet_keuzes: [],
      commentaar: null,
    },
  ];
};

function dossier(id: string): Dossier {
  const client = clients().find((own) => own.id === id);
  if (!client) return refuse('niet_gevonden', 'Deze cliënt is er niet meer.');
  return {
    client: {
      id,
      naam: client.naam,
      voornamen: 'Catharina Maria',
      bsn_gemaskeerd: '•••• •• 137',
      geboren: client.geboren,
      leeftijd: client.leeftijd,
      geslacht: 'vrouw',
      contracten: client.contracten,
      in_zorg_sinds: null,
      communicatie: 'Gebarentolk nodig',
      juridische_status: null,
      vertegenwoordiging: null,
      commentaar: 'hond; sleutel bij buren (nr. 16)',
      volgende: client.volgende,
    },
    betrokkenen: people().filter(({ huidig }) => huidig),
    praktisch: practical().filter(({ nu }) => nu !== null),
    bewoners: data === 'niets' ? [] : [{ client: uuid(2), naam: 'Dhr. P. van der Veen' }],
    relaties:
      data === 'niets'
        ? []
        : [
            {
              naam: 'mw. J. Bakker',
              soort: 'Dochter',
              contact: {
                soort: '',
                straat: null,
                plaats: null,
                organisatie: null,
                telefoon: ['06 8765 4321'],
                email: 'j.bakker@voorbeeld.nl',
                begindatum: null,
                einddatum: null,
              },
            },
          ],
    contactgegevens: [
      {
        soort: 'Adres',
        straat: 'Molenweg 14',
        plaats: '7772 AB Hardenberg',
        organisatie: null,
        telefoon: [],
        email: null,
        begindatum: null,
        einddatum: null,
      },
      {
        soort: 'Telefoon',
        straat: null,
        plaats: null,
        organisatie: null,
        telefoon: ['06 1234 5678'],
        email: null,
        begindatum: null,
        einddatum: null,
      },
    ],
    toewijzingen: allocations(client),
    tijdlijn: timeline(),
    termijnen: [],
    bevindingen:
      data === 'niets' || !plan.finding
        ? []
        : [
            {
              sleutel: 'HARD-53b/t482019/1',
              regel: 'HARD-53b',
              bron: 'eis 53',
              toewijzing: 482019,
              uitkomst: 'geblokkeerd',
              zin: 'Het werkplan kan nog niet definitief worden. Stel eerst vast wie de cliënt is, met een identiteitsbewijs.',
            },
          ],
    plannen:
      data === 'niets'
        ? []
        : [
            plan.own.plan,
            {
              ...plan.own.plan,
              id: uuid(6000),
              nummer: 1,
              status: 'verstrekt',
              datum: '2026-01-20',
              ontbreekt: 0,
            },
          ],
  };
}

const CONTRACTS: Wachtlijst['contracten'] = [
  {
    id: 'hardenberg-ho',
    naam: 'Hardenberg, huishoudelijke ondersteuning',
    kort: 'Hardenberg',
    producten: [
      { id: 'ho/AV', naam: 'Huishoudelijke ondersteuning', voorziening: 'AV' },
      { id: 'ho/MV', naam: 'Huishoudelijke ondersteuning', voorziening: 'MV' },
    ],
  },
  {
    id: 'dalfsen-begeleiding',
    naam: 'Dalfsen, begeleiding en dagbesteding',
    kort: 'Dalfsen',
    producten: [
      { id: 'bi', naam: 'Begeleiding individueel', voorziening: 'MV' },
      { id: 'db', naam: 'Dagbesteding', voorziening: 'MV' },
    ],
  },
];

const waiting: Wachtlijst = {
  wacht:
    data === 'leeg' || data === 'niets'
      ? []
      : [
          {
            gemeente: '0175',
            gemeente_naam: 'Ommen',
            categorie: '02',
            categorie_tekst: 'Begeleiding',
            code: '02A05',
            clienten: ['Dhr. S. el Amrani'],
            aantal: 1,
          },
          {
            gemeente: '0193',
            gemeente_naam: 'Zwolle',
            categorie: '01',
            categorie_tekst: 'Hulp bij het huishouden',
            code: '',
            clienten: [
              'Mw. N. Özdemir',
              'Dhr. P. Bakker',
              'Mw. I. Smit',
              'Dhr. K. Visser',
              'Mw. O. Meijer',
              'Mw. U. de Boer',
              'Dhr. R. Mulder',
              'Mw. A. Peters',
            ],
            aantal: 9,
          },
        ],
  contracten: CONTRACTS,
};

const NOTES: InleesRegel[] = [
  { ernst: 'info', code: 'nieuw', zin: 'Nieuwe cliënt. Toewijzing 482019 is toegevoegd.' },
  {
    ernst: 'waarschuwing',
    code: 'CS002',
    zin: 'De begindatum ligt voor de dagtekening. Klopt dat? Vraag het zo nodig aan de gemeente.',
  },
];

const read: BerichtRegel[] = [];
for (let n = 0; n < (data === 'leeg' || data === 'niets' ? 0 : data === 'veel' ? 230 : 7); n++) {
  const client = clients()[n % 11];
  const uitkomst = n === 3 ? 'afgekeurd' : n === 5 ? 'dubbel' : 'verwerkt';
  read.push({
    id: uuid(8000 + n),
    soort: '301',
    gemeente: client?.plaats ?? 'Hardenberg',
    identificatie: `2026${String(10021 - n)}`,
    dagtekening: day(-19 - n),
    ingelezen_op: `${day(-18 - n)}T09:1${String(n % 10)}:00`,
    ontvangen: day(-19 - n),
    ontvangen_aangenomen: n % 3 === 0,
    uitkomst,
    client: uitkomst === 'afgekeurd' ? null : (client?.id ?? null),
    client_naam: uitkomst === 'afgekeurd' ? null : (client?.naam ?? null),
    retour: n < 3 ? 'klaar' : n === 5 ? 'geen' : 'opgeslagen',
    regels:
      uitkomst === 'afgekeurd'
        ? [
            {
              ernst: 'fout',
              code: 'CD030',
              zin: 'Het BSN klopt niet. De gemeente moet het bericht opnieuw sturen.',
            },
          ]
        : n === 1
          ? NOTES
          : [],
  });
}

let job: TaakStand | null = null;
let files: string[] = [];

function step(): void {
  if (!job || job.klaar) return;
  const n = job.gedaan;
  const client = clients()[n % 11];
  const uitkomst = n % 5 === 2 ? 'geweigerd' : n % 5 === 3 ? 'dubbel' : 'verwerkt';
  const result: InleesResultaat = {
    bestand: (files[n] ?? 'bericht.xml').split('/').at(-1) ?? '',
    soort: uitkomst === 'geweigerd' ? '' : '301',
    uitkomst,
    regels:
      uitkomst === 'geweigerd'
        ? [
            {
              ernst: 'fout',
              code: 'geen-xml',
              zin: 'Dit bestand is geen iWmo-bericht. Vraag de gemeente om het bestand opnieuw te sturen.',
            },
          ]
        : n === 0
          ? NOTES
          : [],
    client: uitkomst === 'geweigerd' ? null : (client?.id ?? null),
    client_naam: uitkomst === 'geweigerd' ? null : (client?.naam ?? null),
    toewijzingen: uitkomst === 'geweigerd' ? [] : [482019 + n],
  };
  const counts = { ...job.tellingen };
  counts[uitkomst] += 1;
  job = {
    ...job,
    gedaan: n + 1,
    klaar: n + 1 >= job.totaal,
    resultaten: [...job.resultaten, result],
    tellingen: counts,
  };
  emit('taak', job);
  setTimeout(step, 400);
}

export const answers: Answers = {
  'clienten.dossier': ({ client }) => dossier(client),
  'clienten.bsn': () => ({ bsn: '123456137' }),
  'clienten.bsn_kopieer': () => ({}),
  'clienten.nieuw': (vraag) => {
    if (vraag.bsn === '123456789')
      refuse('veld_ongeldig', 'Dit BSN klopt niet. Kijk de negen cijfers na.', 'bsn');
    return { client: uuid(1) };
  },
  'toewijzingen.herziet': () => ({}),
  'toewijzingen.wachtlijst': () => waiting,
  'toewijzingen.koppel': ({ gemeente }) => {
    const index = waiting.wacht.findIndex((regel) => regel.gemeente === gemeente);
    const [gone] = waiting.wacht.splice(index, 1);
    return { aantal: gone?.aantal ?? 0 };
  },
  'berichten.kies': () => ({
    bestanden: ['/post/301-482019.xml', '/post/301-482020.xml', '/post/brief.xml', '/post/januari.zip'],
  }),
  'berichten.inlezen': ({ bestanden }) => {
    files = bestanden;
    job = {
      taak: uuid(99),
      gedaan: 0,
      totaal: bestanden.length,
      klaar: false,
      afgebroken: false,
      resultaten: [],
      tellingen: { verwerkt: 0, dubbel: 0, geweigerd: 0 },
    };
    setTimeout(step, 400);
    return { taak: job.taak };
  },
  'berichten.taak': ({ taak }) => jobOf(taak) ?? job ?? refuse('niet_gevonden', 'Deze taak is er niet meer.'),
  'berichten.annuleer': ({ taak }) => {
    const other = stopJob(taak);
    if (other) return other;
    if (!job) return refuse('niet_gevonden', 'Deze taak is er niet meer.');
    job = { ...job, klaar: true, afgebroken: true };
    return job;
  },
  'berichten.lijst': ({ na }) => {
    const from = na === null ? 0 : Number(na);
    const to = from + 50;
    return {
      berichten: read.slice(from, to),
      volgende: to < read.length ? String(to) : null,
      retouren_klaar: read.filter(({ retour }) => retour === 'klaar').length,
    };
  },
  'berichten.retouren_opslaan': () => {
    for (const bericht of read) if (bericht.retour === 'klaar') bericht.retour = 'opgeslagen';
    return { bestand: 'Retouren 6 jan 2027.zip' };
  },
};
