// Running clients.
import type {
  Beginsituatie,
  InhaalRegel,
  InvoerOpmerking,
  InvoerRij,
  InvoerUitslag,
  InvoerVraag,
  TaakStand,
} from '../../../src/api/types';
import { NAMES, uuid } from '../people';
import { type Answers, emit } from '../platform';

let dag: string | null = null;
let last: InvoerVraag | null = null;
let done = false;
const TAAK = uuid(7777);
const TOTAL = 120;

const fout = (kolom: string, zin: string): InvoerOpmerking => ({ fout: true, kolom, zin });

function rijen(): InvoerRij[] {
  return Array.from({ length: TOTAL }, (_, n) => {
    const naam = NAMES[n % NAMES.length]?.[0] ?? '';
    const bad: InvoerOpmerking[] =
      n === 11
        ? [
            fout(
              'BSN',
              '“999900007” is geen goed BSN: er is een cijfer verkeerd. Kijk het na in de beschikking.',
            ),
          ]
        : n === 47
          ? [
              fout(
                'Geb. datum',
                '“31-02-1940” is geen datum. Verwacht: dag, maand en jaar, zoals 15-3-2024.',
              ),
              fout(
                'Productcode',
                '“01X99” hoort niet bij dit contract. Verwacht: 01H01 (Huishoudelijke ondersteuning), 01H02 (Huishoudelijke ondersteuning).',
              ),
            ]
          : n === 80
            ? [
                {
                  fout: false,
                  kolom: 'Achternaam',
                  zin: 'In Leidraad heet deze cliënt C. Bos. De gegevens in Leidraad zijn gebleven.',
                },
              ]
            : [];
    const slecht = bad.some((o) => o.fout);
    return {
      rij: n + 4,
      naam,
      uitkomst: slecht ? 'fout' : n === 80 ? 'aangevuld' : 'nieuw',
      client: slecht ? null : uuid(n),
      medewerker: null,
      opmerkingen: bad,
    };
  });
}

const uitslag = (): InvoerUitslag => ({
  proef: last?.proef ?? true,
  niets_bewaard: last?.proef ?? true,
  afgebroken: false,
  fout: null,
  tellingen: { nieuw: 117, aangevuld: 1, ongewijzigd: 0, fout: 2 },
  rijen: rijen(),
});

const stand = (gedaan: number): TaakStand => ({
  taak: TAAK,
  gedaan,
  totaal: TOTAL,
  klaar: gedaan >= TOTAL,
  afgebroken: false,
  resultaten: [],
  tellingen: { verwerkt: 0, dubbel: 0, geweigerd: 0 },
});

const inhalen = (): InhaalRegel[] =>
  NAMES.slice(0, 6).map(([client_naam, , , , contract], n) => ({
    client_naam,
    contract: contract ?? '',
    termijn: {
      sleutel: `DALF-40a/t${String(n)}/1/inhalen`,
      regel: 'DALF-40a',
      titel: n % 2 ? 'Voortgang evalueren: inhalen' : 'Werkplan evalueren met de cliënt: inhalen',
      onderwerp: 'evaluatie',
      client: uuid(n),
      toewijzing: 480_000 + n,
      keer: 1,
      uiterlijk: `2027-0${String(n + 2)}-14`,
      streefdatum: `2027-0${String(n + 2)}-12`,
      voorlopig: false,
      status: 'open',
      stand: 'later',
      vervuld_op: null,
      vervallen_om: null,
      inhalen_van: `2026-0${String(n + 3)}-14`,
      herkomst: 'contract',
      bron: 'eis 40',
      citaat: '',
      berekening: '',
    } as InhaalRegel['termijn'],
  }));

const begin: Beginsituatie = {
  client: uuid(0),
  ingebruikname: '2027-01-04',
  toewijzingen: [
    {
      toewijzing: 720106,
      label: 'Hardenberg, toewijzing 720106',
      plannaam: 'Werkplan',
      ingevuld: true,
      velden: {
        in_zorg_sinds: '2019-04-08',
        plan_van: '2024-05-15',
        plan_versie: 3,
        laatste_evaluatie: '2025-11-03',
        vaste_medewerker: 'J. de Boer',
        coordinator: 'Sanne de Wit',
        identiteit: null,
      },
    },
  ],
};

export const answers: Answers = {
  'beginsituatie.toon': () => begin,
  'beginsituatie.bewaar': () => begin,
  'beginsituatie.ingebruikname': () => ({ dag, clienten: dag ? 120 : 0, inhalen: 6 }),
  'beginsituatie.zet_ingebruikname': (vraag) => {
    dag = vraag.dag;
    return { taak: TAAK };
  },
  'beginsituatie.inhalen': () => ({ regels: inhalen() }),
  'beginsituatie.kies': () => ({ bestanden: ['/home/sanne/clienten.xlsx'] }),
  'beginsituatie.voorbeeldbestand': () => ({ bestand: 'lopende-clienten.xlsx' }),
  'beginsituatie.fouten_opslaan': () => ({ bestand: 'rijen-met-fouten.xlsx' }),
  'beginsituatie.annuleer': (vraag) => vraag,
  'beginsituatie.bekijk': () => {
    const koppen = [
      ['BSN', 'bsn', '999900006'],
      ['Voorl.', 'voorletters', 'C.J.'],
      ['Achternaam', 'achternaam', 'Bakker'],
      ['Geb. datum', 'geboortedatum', '12-5-1941'],
      ['Adres', 'straat', 'Molenweg 14a'],
      ['Gemeente', 'gemeente', 'Hardenberg'],
      ['Productcode', 'product', '01H01'],
      ['Toewijzingsnr.', 'toewijzing', '720106'],
      ['Ingangsdatum', 'ingangsdatum', '1-1-2027'],
      ['Ooit begonnen', '', '8-4-2019'],
      ['Datum plan', 'plan-van', '15-5-2024'],
      ['Laatste evaluatie', 'laatste-evaluatie', '3-11-2025'],
      ['Coördinator', 'coordinator', 'Sanne'],
      ['Opmerking', '', 'zie map'],
    ];
    const namen: [string, string][] = [
      ['bsn', 'BSN'],
      ['voorletters', 'Voorletters'],
      ['achternaam', 'Achternaam'],
      ['geboortedatum', 'Geboortedatum'],
      ['straat', 'Straat'],
      ['gemeente', 'Gemeente'],
      ['product', 'Product'],
      ['toewijzing', 'Toewijzingsnummer'],
      ['ingangsdatum', 'Ingangsdatum'],
      ['in-zorg-sinds', 'In zorg sinds'],
      ['plan-van', 'Plan van'],
      ['laatste-evaluatie', 'Laatste evaluatie'],
      ['coordinator', 'Coördinator'],
    ];
    return {
      naam: 'clienten.xlsx',
      bladen: ['Cliënten', 'Oud'],
      blad: 'Cliënten',
      koprij: 3,
      kolommen: koppen.map(([kop = '', veld = '']) => ({ kop, veld: veld === '' ? null : veld })),
      velden: namen.map(([sleutel, label]) => ({ sleutel, label, nodig: sleutel === 'bsn' })),
      rijen: [0, 1, 2].map(() => koppen.map(([, , cel = '']) => cel)),
      aantal: TOTAL,
      onthouden: false,
    };
  },
  'beginsituatie.invoer': (vraag) => {
    last = vraag;
    done = false;
    if (!vraag.proef) dag ??= '2027-01-06';
    for (let n = 1; n <= 4; n++)
      setTimeout(() => {
        done = n === 4;
        emit('taak', stand((TOTAL / 4) * n));
      }, n * 150);
    return { taak: TAAK };
  },
  'beginsituatie.uitslag': () => {
    if (!done) throw { code: 'niet_gevonden', zin: 'Nog niet klaar.', veld: null };
    return uitslag();
  },
};
