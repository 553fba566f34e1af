// Making and changing a profile, and "wat als".
import type { ProfielVorm, RegelVormen, VormInvoer, VormVeld, WatAlsRegel } from '../../../src/api/types';
import type { Answers } from '../platform';
import { run } from './contracten';

const field = (
  sleutel: string,
  label: string,
  uitleg: string,
  invoer: VormInvoer = 'tekst',
  verplicht = false,
  keuzes: string[] = [],
): VormVeld => ({
  sleutel,
  label,
  uitleg,
  invoer,
  verplicht,
  keuzes: keuzes.map((one) => ({ waarde: one.toLowerCase().replaceAll(' ', '-'), label: one })),
});

const VORMEN: RegelVormen = {
  gemeenschappelijk: [
    field('id', 'Nummer', 'Kort en uniek, bijvoorbeeld ZW-12a.', 'tekst', true),
    field('titel', 'Titel', 'Kort, zoals het in de werklijst komt.', 'tekst', true),
    field('onderwerp', 'Onderwerp', 'Daarmee zijn contracten te vergelijken.', 'keuze', true, [
      'Start',
      'Plan',
      'Evaluatie',
      'Klacht',
    ]),
    field('per', 'Waarover', 'Waarvoor deze regel telkens opnieuw telt.', 'keuze', true, [
      'Toewijzing',
      'Client',
    ]),
    field('bron', 'Vindplaats', 'Eis of artikel, bijvoorbeeld eis 21.', 'tekst', true),
    field('citaat', 'Letterlijke tekst', 'Neem de zin uit het contract precies over.', 'lange_tekst', true),
    field('toelichting', 'Zo is het gelezen', 'Alleen als de tekst ook anders te lezen is.', 'lange_tekst'),
    field('sterkte', 'Waar het vandaan komt', 'Staat zo op het scherm en op papier.', 'keuze', true, [
      'Contract',
      'Wet',
      'Landelijk',
      'Eigen keuze',
    ]),
    field(
      'geldt',
      'Voor welke toewijzingen',
      'Leeg is alle. Bijvoorbeeld { voorziening = ["MV"] }.',
      'onderdelen',
    ),
  ],
  soorten: [
    {
      soort: 'termijn',
      label: 'Termijn',
      uitleg: 'Iets moet vóór een dag gedaan zijn.',
      velden: [
        field('vanaf', 'Telt vanaf', 'Een datum van de toewijzing, of een feit.', 'datum', true),
        field('binnen', 'Termijn', 'Bijvoorbeeld 10 werkdagen, 6 weken vooraf of 24 uur.', 'termijn', true),
        field('vervuld_door', 'Gedaan als', 'Het feit dat de regel sluit.', 'feiten', true),
        field('telkens', 'Elk feit geeft een datum', 'Uit: alleen het eerste telt.', 'ja_nee'),
        field('tenzij', 'Niet als er is', 'Met zo’n feit is het niet nodig.', 'feiten'),
        field('minuten', 'Minuten', 'Alleen bij een bezoek.', 'getal'),
      ],
    },
    {
      soort: 'melding',
      label: 'Melding',
      uitleg: 'Na een feit moet iemand iets horen.',
      velden: [field('bij', 'Bij', 'Het feit waarna het moet.', 'feiten', true)],
    },
  ],
  feiten: [
    { waarde: 'start', label: 'Start ondersteuning' },
    { waarde: 'evaluatie', label: 'Evaluatie' },
    { waarde: 'eerste-contact', label: 'Eerste contact' },
  ],
  datums: [
    { waarde: 'toewijzing.eerste_dagtekening', label: 'Dagtekening van de 301' },
    { waarde: 'toewijzing.ingangsdatum', label: 'Ingangsdatum' },
  ],
};

const base = (id: string, titel: string) => ({
  id,
  titel,
  onderwerp: 'start',
  per: 'toewijzing',
  bron: 'eis 21',
  citaat: 'De opdrachtnemer start uiterlijk binnen 10 werkdagen met de ondersteuning',
  sterkte: 'contract',
});
const PROFIEL: ProfielVorm = {
  kop: {
    id: 'hardenberg-ho',
    naam: 'Hardenberg huishoudelijke ondersteuning',
    kort: 'Hardenberg',
    geldig_van: '2027-02-01',
    plannaam: '{ AV = "Werkplan", MV = "Ondersteuningsplan" }',
  },
  producten: [
    {
      id: 'ho-regulier',
      naam: 'HO regulier',
      gemeenten: '["0160", "0175"]',
      categorie: '01',
      code: '01A01',
      voorziening: 'MV',
      eenheid: '84',
      frequentie: '2',
    },
  ],
  regels: [
    {
      soort: 'termijn',
      velden: {
        ...base('hdb-start', 'Start ondersteuning'),
        vanaf: 'toewijzing.eerste_dagtekening',
        binnen: '10 werkdagen',
        vervuld_door: '{ soort = "start", met = { wie = ["vast"] } }',
      },
    },
    {
      soort: 'termijn',
      velden: {
        ...base('hdb-plan', 'Werkplan verstrekken'),
        vanaf: 'start',
        binnen: '4 weken',
        vervuld_door: 'plan-verstrekt',
        geldt: '{ voorziening = ["MV"] }',
      },
    },
    {
      soort: 'melding',
      velden: { ...base('hdb-geen-contact', 'Geen contact melden'), bij: 'eerste-contact' },
    },
    ...Array.from({ length: 14 }, (_, n) => ({
      soort: 'melding',
      velden: { ...base(`hdb-${60 + n}`, `Eis ${60 + n} nakomen`), bij: 'evaluatie' },
    })),
  ],
};

const line = (
  verandering: string,
  titel: string,
  datum: string,
  tekst: string,
  was: string | null = null,
): WatAlsRegel => ({
  sleutel: titel,
  regel: titel,
  soort: 'termijn',
  titel,
  datum,
  was,
  verandering,
  tekst,
  bron: 'eis 21',
  citaat: 'De opdrachtnemer start uiterlijk binnen 10 werkdagen met de ondersteuning',
});

export const answers: Answers = {
  'contracten.vormen': () => VORMEN,
  'contracten.bewerk': ({ contract }) => ({ ...PROFIEL, kop: { ...PROFIEL.kop, id: contract } }),
  'contracten.invoer': () => ({ profiel: PROFIEL, fout: null }),
  'contracten.controleer': ({ profiel }) => {
    const fouten = profiel.kop.geldig_van
      ? profiel.regels.flatMap(({ soort, velden }, regel) => {
          const form = VORMEN.soorten.find((one) => one.soort === soort)?.velden ?? [];
          const empty = [...VORMEN.gemeenschappelijk, ...form].find(
            ({ sleutel, verplicht }) => verplicht && !velden[sleutel],
          );
          return empty
            ? [{ regel, sleutel: empty.sleutel, zin: `Vul “${empty.label}” in: deze regel kan niet zonder.` }]
            : [];
        })
      : [{ regel: null, sleutel: 'geldig_van', zin: 'Vul in vanaf welke dag het contract geldt.' }];
    return {
      fouten: fouten.slice(0, 1),
      gevolg:
        fouten.length > 0
          ? null
          : {
              clienten: 60,
              verschoven: 37,
              nieuw: 4,
              weg: 2,
              voorbeelden: [
                {
                  client: 'Mevr. A. Bakker',
                  titel: 'Start ondersteuning',
                  was: '2027-01-05',
                  wordt: '2027-01-12',
                },
                { client: 'Dhr. J. de Boer', titel: 'Werkplan verstrekken', was: null, wordt: '2027-02-05' },
                { client: 'Mevr. T. Wolters', titel: 'Evaluatie', was: '2027-03-01', wordt: null },
              ],
            },
      tekst: '',
    };
  },
  'contracten.bewaar': ({ profiel }) => ({
    contract: profiel.kop.id ?? '',
    geldig_van: profiel.kop.geldig_van ?? '',
    ...run(() => {}),
  }),
  'contracten.wat_als': ({ client, feiten }) => ({
    regels: [
      line('gelijk', 'Jaarlijkse evaluatie', '2027-06-01', 'Open, nog 146 dagen'),
      line(
        client ? 'verschoven' : 'nieuw',
        'Start ondersteuning',
        '2027-01-19',
        'Open',
        client ? '2027-01-12' : null,
      ),
      ...(feiten.length > 0
        ? [
            line('nieuw', 'Werkplan verstrekken', '2027-02-05', 'Open, nog 30 dagen'),
            line('weg', 'Wachttijd melden', '2027-01-08', 'Is dan niet meer nodig'),
          ]
        : []),
    ],
  }),
};
