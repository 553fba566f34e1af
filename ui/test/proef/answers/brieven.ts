// Letters, their templates, what stands on all papers, and many at once.
import type { Huisstijl, SjabloonRegel, BriefsjabloonScherm, TaakStand } from '../../../src/api/types';
import { clients, data, day, uuid } from '../people';
import { type Answers, emit } from '../platform';

const KINDS: SjabloonRegel[] = [
  ['brief-late-start', 'Brief: start wordt later', 'Als de hulp niet op tijd kan beginnen.'],
  [
    'brief-indicatie-eindigt',
    'Brief: indicatie loopt af',
    'Als de toestemming van de gemeente bijna voorbij is.',
  ],
  ['map-thuis', 'Afspraken voor de map thuis', 'Bij de start, om thuis te bewaren.'],
].map(([naam = '', label = '', uitleg = '']) => ({
  naam,
  label,
  uitleg,
  medewerker: false,
  brief: naam !== 'map-thuis',
  eigen: naam === 'map-thuis',
}));

const TEXT = `Titel: Uw hulp begint later

{client.aanhef},

De gemeente {gemeente.naam} heeft ons gevraagd om u te helpen. Wij moesten uiterlijk op {start.uiterlijk} beginnen. Dat lukt ons niet.

# Hoe dat komt

{reden}

Met vriendelijke groet,

____

{coordinator.naam}
{organisatie.naam}`;

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const page = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/>${text
    .split('\n')
    .map(
      (line, index) =>
        `<text x="57" y="${String(80 + index * 18)}" font-family="sans-serif" font-size="11">${escape(line)}</text>`,
    )
    .join('')}</svg>`;

const FIELDS = [
  { naam: 'start.gepland', label: 'dag waarop de hulp wel begint', waarde: '', zinnen: false },
  { naam: 'reden', label: 'waarom de hulp later begint, in hele zinnen', waarde: '', zinnen: true },
  {
    naam: 'client.aanhef',
    label: 'aanhef zonder komma',
    waarde: 'Geachte mevrouw Van der Veen-Bakker',
    zinnen: false,
  },
  { naam: 'gemeente.naam', label: 'naam van de gemeente', waarde: 'Hardenberg', zinnen: false },
  {
    naam: 'start.uiterlijk',
    label: 'laatste dag waarop de hulp moest beginnen',
    waarde: 'dinsdag 5 januari 2027',
    zinnen: false,
  },
];

let stijl: Huisstijl = {
  organisatie: 'Zorg Thuis',
  telefoon: data === 'leeg' ? '' : '0523 28 91 11',
  plaats: 'Hardenberg',
  logo: null,
  logo_naam: null,
};
let tekst = TEXT;
let versie = 0;

const screen = (naam: string): BriefsjabloonScherm => ({
  sjabloon: KINDS.find((own) => own.naam === naam) ?? (KINDS[0] as SjabloonRegel),
  tekst,
  versie,
  velden: FIELDS.map(({ naam: own, label }) => ({ naam: own, wat: label })),
  versies:
    naam === 'map-thuis'
      ? [
          {
            versie: 2,
            tekst: 'Titel: Onze afspraken\n\nTekst.',
            gemaakt_op: `${day(-3)}T10:00:00`,
            door: 'Sanne de Wit',
          },
          { versie: 1, tekst: null, gemaakt_op: `${day(-40)}T10:00:00`, door: 'Karim Haddad' },
        ]
      : [],
});

function check(text: string) {
  const fouten = text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\{([^}]*)\}/g)]
      .filter(
        ([, naam]) => !text || !/^(client|gemeente|start|coordinator|organisatie)\.|^reden$/.test(naam ?? ''),
      )
      .map(([, naam]) => ({
        regel: index + 1,
        zin: `Het veld {${naam ?? ''}} bestaat niet. Kies een veld uit de lijst.`,
      })),
  );
  return { fouten, paginas: fouten.length > 0 ? [] : [page(text.replace(/\{([^}]*)\}/g, '[$1]'))] };
}

const job = uuid(8900);
let stand: TaakStand | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

export const answers: Answers = {
  'sjablonen.lijst': () => ({ sjablonen: KINDS }),
  'sjablonen.open': ({ naam }) => screen(naam),
  'sjablonen.controleer': ({ tekst: text }) => check(text),
  'sjablonen.bewaar': ({ naam, tekst: text }) => {
    tekst = text;
    versie += 1;
    return screen(naam);
  },
  'sjablonen.standaard': ({ naam }) => {
    tekst = TEXT;
    return screen(naam);
  },
  'sjablonen.exporteer': ({ naam }) => ({ bestand: `${naam}.txt` }),
  'sjablonen.importeer': () => ({ tekst: TEXT }),
  'sjablonen.huisstijl': () => stijl,
  'sjablonen.huisstijl_bewaar': (own) => (stijl = { ...stijl, ...own }),
  'sjablonen.logo_kies': () =>
    (stijl = {
      ...stijl,
      logo_naam: 'logo.png',
      logo:
        'data:image/svg+xml,' +
        encodeURIComponent(
          '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#0b5d77"/></svg>',
        ),
    }),
  'sjablonen.logo_weg': () => (stijl = { ...stijl, logo: null, logo_naam: null }),
  'brieven.begin': ({ sjabloon, toewijzing }) => ({
    sjabloon,
    label: KINDS.find(({ naam }) => naam === sjabloon)?.label ?? '',
    toewijzing: toewijzing ?? 482019,
    velden: FIELDS,
    feit: {
      wat: 'Geïnformeerd: wie: cliënt · waarover: te late start',
      sluit: ['Cliënt informeren: start later'],
    },
  }),
  'brieven.voorbeeld': ({ velden }) => ({
    paginas: [page(TEXT.replace(/\{([^}]*)\}/g, (_, naam: string) => velden[naam] ?? `[${naam}]`))],
    ontbreekt: [],
  }),
  'medewerkers.brief': () => ({
    sjabloon: 'medewerker-vog',
    label: 'Aan medewerker: VOG nodig',
    naam: 'Jolanda de Boer',
    velden: [
      {
        naam: 'medewerker.aanhef',
        label: 'aanhef zonder komma, zoals: Beste Jolanda',
        waarde: 'Beste Jolanda',
        zinnen: false,
      },
      {
        naam: 'papier.reden',
        label: 'waarom het nodig is, in hele zinnen',
        waarde: 'Uw VOG is geldig tot en met dinsdag 16 februari 2027.',
        zinnen: true,
      },
      {
        naam: 'papier.uiterlijk',
        label: 'voor welke dag het nodig is',
        waarde: 'dinsdag 16 februari 2027',
        zinnen: false,
      },
      { naam: 'organisatie.telefoon', label: 'telefoonnummer van uw organisatie', waarde: '', zinnen: false },
    ],
  }),
  'medewerkers.brief_voorbeeld': ({ velden }) => ({
    paginas: [page(TEXT.replace(/\{([^}]*)\}/g, (_, naam: string) => velden?.[naam] ?? `[${naam}]`))],
    ontbreekt: [],
  }),
  'medewerkers.brief_maak': () => ({ gemaakt: true, bestand: 'medewerker-vog.pdf', paginas: [] }),
  'brieven.maak': () => ({
    gemaakt: true,
    bestand: 'brief-late-start.pdf',
    paginas: [],
    stuk: uuid(8801),
    veranderd: [],
  }),
  'brieven.kandidaten': ({ soort }) => ({
    kandidaten:
      data === 'niets' || data === 'leeg'
        ? []
        : clients()
            .filter(({ contracten }) => contracten.length > 0)
            .map(({ id, naam, contracten }, index) => ({
              client: id,
              client_naam: naam,
              toewijzing: 482019 + index,
              contract: contracten[0] ?? '',
              einde: day(30 + index),
              ontbreekt:
                index % 4 === 2
                  ? [
                      soort === 'plan'
                        ? 'Er is nog geen vastgesteld plan.'
                        : 'laatste dag waarvoor de gemeente hulp toestaat',
                    ]
                  : [],
            })),
    meer: false,
    velden: soort === 'brief-late-start' ? FIELDS.filter(({ naam }) => naam === 'reden') : [],
  }),
  'brieven.reeks': ({ wie }) => {
    clearInterval(timer);
    stand = {
      taak: job,
      gedaan: 0,
      totaal: wie.length,
      klaar: false,
      afgebroken: false,
      resultaten: [],
      tellingen: { verwerkt: 0, dubbel: 0, geweigerd: 0 },
    };
    timer = setInterval(() => {
      if (!stand) return;
      const gedaan = stand.gedaan + 1;
      stand = {
        ...stand,
        gedaan,
        klaar: gedaan >= stand.totaal,
        tellingen: { ...stand.tellingen, verwerkt: gedaan },
      };
      emit('taak', stand);
      if (stand.klaar) clearInterval(timer);
    }, 300);
    return { taak: job };
  },
  'brieven.taak': () => stand as TaakStand,
  'brieven.annuleer': () => {
    clearInterval(timer);
    stand = { ...(stand as TaakStand), klaar: true, afgebroken: true };
    return stand;
  },
};
