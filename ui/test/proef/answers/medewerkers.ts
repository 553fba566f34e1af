// Who works for us: the register, papers and the matrix.
import type {
  BijlageRegel,
  MagBevinding,
  MagCel,
  MedewerkerBlad,
  MedewerkerRegel,
  PapierRegel,
  ToezichtAntwoord,
  ToezichtPunt,
} from '../../../src/api/types';
import { addDays } from '../../../src/shared/dates';
import { query, TODAY, uuid } from '../people';
import { type Answers, emit } from '../platform';

const id = (n: number) => `0190b000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const NAMES = [
  'Jolanda de Boer',
  'Mehmet Çelik',
  'Agnieszka Kowalczyk',
  'Trijntje van der Veen',
  'Ruben Zijlstra',
];
const KINDS = [
  ['medewerker', 'Medewerker'],
  ['zzp', 'Zzp’er'],
  ['vrijwilliger', 'Vrijwilliger'],
] as const;
const count = query.get('data') === 'veel' ? 10_000 : query.get('data') === 'niets' ? 0 : 23;

const state = (wat: string, stand: string, stand_tekst: string, tekst: string) => ({
  wat,
  stand,
  stand_tekst,
  tekst,
});
const regel = (n: number): MedewerkerRegel => ({
  id: id(n),
  nummer: String(1000 + n),
  naam: NAMES[n % NAMES.length] ?? '',
  soort: KINDS[n % 3]?.[0] ?? '',
  soort_tekst: KINDS[n % 3]?.[1] ?? '',
  stand: n % 9 === 8 ? 'komt' : 'in_dienst',
  stand_tekst: n % 9 === 8 ? 'Begint nog' : 'In dienst',
  papieren: [
    n % 5 === 1
      ? state('vog', 'ontbreekt', 'Ontbreekt', '')
      : state('vog', 'geldig', 'Geldig', 'vr 15 jan 2027'),
    n % 4 === 2 ? state('taal', 'verlopen', 'Verlopen', 'A1') : state('taal', 'geldig', 'Geldig', 'B2'),
    n % 6 === 3
      ? state('kwalificatie', 'binnenkort', 'Binnenkort', 'Registerplein')
      : state('kwalificatie', 'geldig', 'Geldig', 'mbo-3'),
  ],
  minuten_per_week: 1440 - 90 * (n % 4),
  werkgebied: [7772],
});
let dry = true;
const workers = Array.from({ length: count }, (_, n) => regel(n));

const bijlage = (n: number, naam: string, vorm: 'pdf' | 'png'): BijlageRegel => ({
  id: id(950 + n),
  naam,
  vorm,
  grootte: 184_320 * n,
  gemaakt_op: '2027-02-01T10:05:00',
  door: 'Anja',
  ingetrokken: null,
});

const papier = (
  n: number,
  soort: string,
  soort_tekst: string,
  tekst: string,
  stand: string,
  stand_tekst: string,
): PapierRegel => ({
  id: id(900 + n),
  soort_tekst,
  tekst,
  stand,
  stand_tekst,
  velden: {
    soort,
    code: '',
    niveau: '',
    richting: '',
    aspecten: [],
    op: null,
    geldig_tot: null,
    gezien_door: 'Anja',
    gezien_op: null,
  },
  gemaakt_op: '2027-02-01T10:00:00',
  door: 'Anja',
  ingetrokken:
    stand === 'ingetrokken' ? { op: '2027-02-03T10:00:00', door: 'Anja', reden: 'Van een ander' } : null,
  bijlagen:
    soort === 'vog' && n === 1
      ? [bijlage(1, 'VOG Jolanda.pdf', 'pdf'), bijlage(2, 'achterkant.png', 'png')]
      : [],
});

const blad = (medewerker: string): MedewerkerBlad => ({
  medewerker: workers.find((one) => one.id === medewerker) ?? regel(0),
  versie: 1,
  velden: {
    nummer: '1000',
    soort: 'medewerker',
    roepnaam: 'Jolanda',
    voorvoegsel: 'de',
    achternaam: 'Boer',
    bedrijf: '',
    telefoon: '06 12345678',
    email: 'jolanda@voorbeeld.nl',
    eerste_werkdag: '2027-02-08',
    minuten_per_week: 1350,
    werkgebied: '7772, 7775',
    vervoer: ['fiets'],
    periodes: [{ van: '2027-02-01', tot: null }],
    beschikbaar: [
      { dag: 'ma', van: '08:00', tot: '12:00' },
      { dag: 'ma', van: '13:00', tot: '17:00' },
      { dag: 'do', van: '08:30', tot: '12:30' },
    ],
    inactief_sinds: null,
    inactief_reden: '',
  },
  papieren: [
    papier(1, 'vog', 'VOG', 'profiel 45, aspecten 84, 85, afgegeven op vr 15 jan 2027', 'geldig', 'Geldig'),
    papier(2, 'vog', 'VOG', 'profiel 45, afgegeven op di 1 dec 2026', 'later', 'Vernieuwd'),
    papier(3, 'taal', 'Taal', 'Nederlands B2', 'geldig', 'Geldig'),
    papier(
      4,
      'verklaring',
      'Getekend of uitgereikt',
      'Pas (legitimatie), geldig tot en met wo 31 mrt 2027',
      'binnenkort',
      'Binnenkort',
    ),
    papier(5, 'verklaring', 'Getekend of uitgereikt', 'Geheimhouding', 'ingetrokken', 'Ingetrokken'),
  ],
  relaties: [
    {
      id: id(800),
      soort: 'niet-samen',
      soort_tekst: 'Kan niet werken met',
      client: null,
      collega: id(1),
      naam: 'Mehmet Çelik',
      toelichting: 'Oud-partners',
    },
  ],
  uitzonderingen: [],
  mag_wijzigen: true,
  mag_toestaan: true,
});

const COLUMNS = [
  ['hardenberg-ho', 'Hardenberg', 'ho', 'Alle producten'],
  ['duo-hbh', 'DUO', 'hbh', 'Hulp bij het huishouden'],
  ['duo-hbh', 'DUO', 'hht', 'Huishoudelijke hulp toelage'],
  ['dalfsen-begeleiding', 'Dalfsen', 'groep-behoud', 'Groep behoud'],
  ['dalfsen-begeleiding', 'Dalfsen', 'individueel-1', 'Individueel 1 en nog 3'],
  ['ijmond-ho', 'IJmond', 'ho1-a', 'HO1 en nog 7'],
  ['coevorden-borger-odoorn', 'Coevorden', 'zelfredzaamheid-licht', 'Zelfredzaamheid licht'],
] as const;
const finding = (contract: string, product: string, uitkomst: string): MagBevinding => ({
  contract,
  product,
  regel: uitkomst === 'geblokkeerd' ? 'DALF-21a' : 'HARD-35d',
  titel: uitkomst === 'geblokkeerd' ? 'VOG op screeningsprofiel 45' : 'Legitimatie als medewerker',
  bron: uitkomst === 'geblokkeerd' ? 'eis 21' : 'eis 35',
  citaat:
    uitkomst === 'geblokkeerd'
      ? 'beschikt over een VOG volgens screeningsprofiel 45'
      : 'kan zich legitimeren als medewerker van opdrachtnemer',
  herkomst: 'contract',
  uitkomst,
  reden:
    uitkomst === 'geblokkeerd'
      ? 'De VOG van vr 15 jan 2027 is niet getoetst op screeningsprofiel 45.'
      : 'Legitimatie is niet vastgelegd.',
  wat_nu:
    uitkomst === 'geblokkeerd'
      ? 'Vraag een VOG aan op profiel 45. Laat de medewerker niet eerder bij de cliënt werken.'
      : 'Geef de medewerker een pas en leg dit vast.',
  toelichting: '',
  papier: uitkomst === 'geblokkeerd' ? 'vog' : 'legitimatie',
  geldig_tot: null,
  uitzondering: null,
});
const cel = (n: number, column: number, details: boolean): MagCel => {
  const [contract, , product] = COLUMNS[column] ?? COLUMNS[0];
  const outcome =
    ['akkoord', 'waarschuwing', 'geblokkeerd', 'akkoord', 'akkoord'][(n * 3 + column) % 5] ?? 'akkoord';
  const wrong = outcome === 'akkoord' ? [] : [finding(contract, product, outcome)];
  const fine = { ...finding(contract, product, 'akkoord'), regel: 'X-1', titel: 'VOG aanwezig' };
  return {
    uitkomst: outcome,
    geldig_tot: outcome === 'akkoord' && column === 1 ? '2029-06-01' : null,
    regels: wrong.map(({ regel }) => regel),
    mist: wrong[0]?.titel ?? '',
    uitzondering: false,
    bevindingen: details ? [...wrong, fine] : [],
  };
};

const punt = (
  n: number,
  soort: string,
  papier: string,
  titel: string,
  dagen: number | null,
): ToezichtPunt => ({
  sleutel: `personeel/${id(n)}/${soort}/${papier}`,
  medewerker: id(n),
  naam: NAMES[n % NAMES.length] ?? '',
  soort,
  papier,
  titel,
  uitleg: soort === 'mag_niet' ? 'De VOG van vr 15 jan 2027 is niet getoetst op screeningsprofiel 45.' : '',
  tot: dagen === null ? null : addDays(TODAY, dagen),
  dagen,
  contracten: soort === 'ontbreekt' ? [] : ['Dalfsen', 'Hardenberg'].slice(0, 1 + (n % 2)),
  clienten:
    soort === 'ontbreekt'
      ? []
      : [
          { client: uuid(0), naam: 'mevrouw C. Bakker' },
          { client: uuid(1), naam: 'de heer J. Visser' },
        ],
  bevinding: soort === 'mag_niet' ? finding('dalfsen-begeleiding', 'groep-behoud', 'geblokkeerd') : null,
  gevraagd_op: soort === 'verloopt' && n % 2 === 0 ? '2027-02-05' : null,
  op_vandaag: soort !== 'ontbreekt',
});
const punten = (): ToezichtPunt[] =>
  count === 0
    ? []
    : [
        punt(1, 'mag_niet', 'vog', 'VOG: mag niet werken voor Dalfsen en Hardenberg', null),
        punt(4, 'mag_niet', 'taal', 'Taalniveau: mag niet werken voor Dalfsen', null),
        punt(2, 'ontbreekt', 'vog', 'VOG ontbreekt', null),
        punt(3, 'verloopt', 'legitimatie', 'Pas (legitimatie) verloopt', 12),
        punt(0, 'verloopt', 'vog', 'VOG verloopt', 41),
        punt(3, 'vertrekt', '', 'Cliënten overdragen: gaat uit dienst', 25),
      ];

const changed = (medewerker: string) => {
  setTimeout(() => emit('veranderd', ['medewerkers']), 10);
  return blad(medewerker);
};
const choices = (text: string) =>
  text.split(',').map((label) => ({ waarde: label.trim().toLowerCase(), label: label.trim() }));

let asked: { medewerker: string; papier: string; op: string | null } | null = null;
function toezicht(): ToezichtAntwoord {
  const alle = punten().map((one) =>
    one.medewerker === asked?.medewerker && one.papier === asked.papier
      ? { ...one, gevraagd_op: asked.op }
      : one,
  );
  const van = (soort: string) => alle.filter((one) => one.soort === soort).length;
  const binnen = (dagen: number) =>
    alle.filter((one) => one.soort === 'verloopt' && (one.dagen ?? 99) <= dagen).length;
  return {
    tellers: {
      mag_niet: van('mag_niet'),
      ontbreekt: van('ontbreekt'),
      binnen_30: binnen(30),
      binnen_60: binnen(60),
      binnen_90: binnen(90),
      vertrekt: van('vertrekt'),
      uitzonderingen: count === 0 ? 0 : 1,
    },
    punten: alle,
    uitzonderingen:
      count === 0
        ? []
        : [
            {
              medewerker: id(2),
              naam: NAMES[2] ?? '',
              uitzondering: {
                id: id(600),
                contract: 'dalfsen-begeleiding',
                kort: 'Dalfsen',
                regel: 'DALF-21a',
                titel: 'VOG op screeningsprofiel 45',
                van: TODAY,
                tot: addDays(TODAY, 28),
                reden: 'Gemeente akkoord tot de nieuwe VOG er is',
                door: 'Sanne de Wit',
                op: `${TODAY}T09:00:00`,
                geldt: true,
                ingetrokken: false,
              },
            },
          ],
  };
}

export const answers: Answers = {
  'medewerkers.lijst': ({ zoek, na, aantal }) => {
    const found = workers.filter(({ naam, nummer }) =>
      `${naam} ${nummer}`.toLowerCase().includes((zoek ?? '').toLowerCase()),
    );
    const from = Number(na ?? 0);
    const to = from + (aantal ?? 50);
    return {
      medewerkers: found.slice(from, to),
      volgende: to < found.length ? String(to) : null,
      totaal: found.length,
    };
  },
  'medewerkers.keuzes': () => ({
    soorten: KINDS.map(([waarde, label]) => ({ waarde, label })),
    vervoer: choices('Fiets, Auto, Lopend, Scooter'),
    relaties: [
      { waarde: 'familie', label: 'Partner of familie van' },
      { waarde: 'niet-samen', label: 'Kan niet werken met' },
    ],
    papieren: [
      {
        soort: 'vog',
        label: 'VOG',
        op_label: 'Afgegeven op',
        op_verplicht: true,
        velden: [
          { veld: 'code', label: 'Screeningsprofiel (nummer)', keuzes: [], verplicht: false },
          { veld: 'aspecten', label: 'Functieaspecten (nummers)', keuzes: [], verplicht: false },
        ],
      },
      {
        soort: 'taal',
        label: 'Taal',
        op_label: 'Vastgesteld op',
        op_verplicht: false,
        velden: [
          { veld: 'code', label: 'Taal', keuzes: choices('Nederlands, Engels'), verplicht: true },
          { veld: 'niveau', label: 'Niveau', keuzes: choices('A1, A2, B1'), verplicht: true },
        ],
      },
      {
        soort: 'verklaring',
        label: 'Getekend of uitgereikt',
        op_label: 'Getekend of uitgereikt op',
        op_verplicht: false,
        velden: [{ veld: 'code', label: 'Wat', keuzes: choices('Geheimhouding, Visie'), verplicht: true }],
      },
    ],
  }),
  'medewerkers.toon': ({ medewerker }) => blad(medewerker),
  'medewerkers.nieuw': () => changed(id(0)),
  'medewerkers.bewaar': ({ medewerker }) => changed(medewerker),
  'uitzonderingen.toon': ({ van, tot }) => ({
    van,
    tot,
    regels: [1, 2].map((n) => ({
      medewerker: id(n),
      naam: NAMES[n] ?? '',
      uitzondering: {
        id: id(700 + n),
        contract: 'dalfsen-begeleiding',
        kort: 'Dalfsen',
        regel: 'DALF-21a',
        titel: 'VOG op screeningsprofiel 45',
        van: addDays(TODAY, -20),
        tot: addDays(TODAY, 10),
        reden: 'De gemeente is akkoord tot de nieuwe VOG er is.',
        door: 'Anja',
        op: '2027-02-01T10:00:00',
        geldt: n === 1,
        ingetrokken: n === 2,
      },
      bezoeken: n === 1 ? 7 : 0,
      clienten: n === 1 ? ['de heer J. Visser', 'mevrouw C. Bakker'] : [],
      eerste: n === 1 ? addDays(TODAY, -18) : null,
      laatste: n === 1 ? addDays(TODAY, 8) : null,
    })),
  }),
  'uitzonderingen.naar_excel': () => ({ bestand: 'Uitzonderingen.xlsx' }),
  'medewerkers.gevraagd': ({ medewerker, papier, op }) => {
    asked = { medewerker, papier, op };
    return toezicht();
  },
  'bijlagen.kies': () => ({ bestanden: ['/tmp/diploma.pdf'] }),
  'bijlagen.voeg_toe': () => changed(id(0)),
  'bijlagen.trek_in': () => changed(id(0)),
  'bijlagen.bewaar_als': () => ({ bestand: 'papier-medewerker.pdf' }),
  'bijlagen.beeld': () => ({
    beeld:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAFklEQVR4nGNgYGD4TwAz4ZIYlRkgMgDxAQH/nMZ2OQAAAABJRU5ErkJggg==',
  }),
  'medewerkers.papier': ({ medewerker, velden }) => {
    if (velden.soort === 'vog' && !velden.op)
      throw { code: 'veld_leeg', zin: 'Datum is nog leeg. Vul hem in.', veld: 'papier.op' };
    return changed(medewerker);
  },
  'medewerkers.papier_trek_in': () => changed(id(0)),
  'medewerkers.relatie': ({ medewerker }) => changed(medewerker),
  'medewerkers.relatie_trek_in': () => changed(id(0)),
  'medewerkers.sta_toe': ({ medewerker }) => changed(medewerker),
  'medewerkers.sta_niet_toe': () => changed(id(0)),
  'medewerkers.naar_excel': () => ({ bestand: 'medewerkers.xlsx' }),
  'medewerkers.caseload': ({ medewerker }) => ({
    vertrekt: medewerker === id(3) ? addDays(TODAY, 25) : null,
    clienten: [
      {
        client: uuid(0),
        naam: 'mevrouw C. Bakker',
        als: 'vast',
        toewijzing: 480_001,
        contract: 'Hardenberg',
        product: 'Huishoudelijke ondersteuning',
        sinds: '2026-03-02',
        mag: 'akkoord',
        mist: '',
      },
      {
        client: uuid(1),
        naam: 'de heer J. Visser',
        als: 'vast',
        toewijzing: 480_002,
        contract: 'Dalfsen',
        product: 'Begeleiding groep behoud',
        sinds: '2026-09-14',
        mag: 'geblokkeerd',
        mist: 'VOG op screeningsprofiel 45',
      },
    ],
    bezoeken: [8, 15, 29].map((dagen) => ({
      dag: addDays(TODAY, dagen),
      van: '09:00',
      tot: '10:30',
      client: uuid(0),
      naam: 'mevrouw C. Bakker',
      na_vertrek: medewerker === id(3) && dagen > 25,
    })),
    taken: [
      {
        id: id(700),
        titel: 'Sleutel terugbrengen',
        client: uuid(0),
        client_naam: 'mevrouw C. Bakker',
        uiterlijk: addDays(TODAY, -1),
        stand: 'te_laat',
      },
    ],
  }),
  'medewerkers.toezicht': toezicht,
  'medewerkers.aanloop': () => ({
    tijden: [
      { papier: 'vog', label: 'VOG', dagen: 56 },
      { papier: 'taal', label: 'Taalniveau', dagen: 28 },
      { papier: 'verklaring', label: 'Getekend of uitgereikt', dagen: 14 },
    ],
  }),
  'medewerkers.zet_aanloop': (vraag) => vraag,
  'medewerkers.kies': () => ({ bestanden: ['/home/sanne/medewerkers.xlsx'] }),
  'medewerkers.voorbeeldbestand': () => ({ bestand: 'medewerkers.xlsx' }),
  'medewerkers.fouten_opslaan': () => ({ bestand: 'rijen-met-fouten.xlsx' }),
  'medewerkers.annuleer': (vraag) => vraag,
  'medewerkers.bekijk': () => ({
    naam: 'medewerkers.xlsx',
    bladen: ['Personeel'],
    blad: 'Personeel',
    koprij: 1,
    kolommen: [
      { kop: 'Persnr', veld: 'personeelsnummer' },
      { kop: 'Voornaam', veld: 'roepnaam' },
      { kop: 'Achternaam', veld: 'achternaam' },
      { kop: 'VOG', veld: 'vog' },
      { kop: 'Kamer', veld: null },
    ],
    velden: [
      { sleutel: 'personeelsnummer', label: 'Personeelsnummer', nodig: true },
      { sleutel: 'roepnaam', label: 'Roepnaam', nodig: false },
      { sleutel: 'achternaam', label: 'Achternaam', nodig: false },
      { sleutel: 'vog', label: 'VOG: afgegeven op', nodig: false },
    ],
    rijen: [
      ['1042', 'Jolanda', 'Boer', '15-1-2027', '2.14'],
      ['1043', 'Mehmet', 'Çelik', '', '2.14'],
    ],
    aantal: 23,
    onthouden: false,
  }),
  'medewerkers.invoer': ({ proef }) => {
    dry = proef ?? false;
    return { taak: id(500) };
  },
  'medewerkers.uitslag': () => ({
    proef: dry,
    niets_bewaard: dry,
    afgebroken: false,
    fout: null,
    tellingen: { nieuw: 21, aangevuld: 1, ongewijzigd: 0, fout: 1 },
    rijen: [
      {
        rij: 2,
        naam: 'Jolanda de Boer',
        uitkomst: 'nieuw',
        client: null,
        medewerker: id(0),
        opmerkingen: [],
      },
      {
        rij: 7,
        naam: 'Mehmet Çelik',
        uitkomst: 'fout',
        client: null,
        medewerker: null,
        opmerkingen: [
          { fout: true, kolom: 'VOG', zin: '“31-2-2027” is geen datum. Verwacht: dag, maand en jaar.' },
        ],
      },
    ],
  }),
  'medewerkers.mag': ({ medewerker, op, contract, na, aantal, zoek }) => {
    const columns = COLUMNS.map((_, index) => index).filter(
      (index) => !contract || COLUMNS[index]?.[0] === contract,
    );
    const found = medewerker
      ? workers.filter((one) => one.id === medewerker)
      : workers.filter(({ naam }) => naam.toLowerCase().includes((zoek ?? '').toLowerCase()));
    const from = Number(na ?? 0);
    const to = from + (aantal ?? 50);
    return {
      op: op ?? TODAY,
      kolommen: columns.map((index) => {
        const [id, kort, product, naam] = COLUMNS[index] ?? COLUMNS[0];
        return { contract: id, kort, product, naam };
      }),
      rijen: found.slice(from, to).map((one) => ({
        medewerker: one.id,
        naam: one.naam,
        soort_tekst: one.soort_tekst,
        cellen: columns.map((index) => cel(Number(one.nummer) - 1000, index, Boolean(medewerker))),
      })),
      volgende: to < found.length ? String(to) : null,
      totaal: found.length,
    };
  },
};
