// Access, work list and facts.
import type { FeitSoortInfo, Keuze, ToegangStand, VeldInfo, Waarom, WerkItem } from '../../../src/api/types';
import { formatDate } from '../../../src/shared/dates';
import { clients, items, query, TODAY } from '../people';
import { type Answers, emit } from '../platform';

const keuzes = (words: string): Keuze[] =>
  words.split(',').map((label) => ({
    waarde: label.trim().toLowerCase().replaceAll(' ', '-').replaceAll('ë', 'e'),
    label: label.trim(),
  }));
const field = (
  naam: string,
  label: string,
  invoer: VeldInfo['invoer'],
  verplicht = false,
  choices = '',
): VeldInfo => ({ naam, label, invoer, verplicht, keuzes: choices ? keuzes(choices) : [] });
const PARTIES = 'Cliënt, Gemeente, Wettelijk vertegenwoordiger, Huisarts, Mantelzorger';

const SOORTEN: FeitSoortInfo[] = [
  { soort: 'eerste-contact', label: 'Eerste contact', veelgebruikt: true, velden: [] },
  { soort: 'start', label: 'Start ondersteuning', veelgebruikt: true, velden: [] },
  {
    soort: 'evaluatie',
    label: 'Evaluatie',
    veelgebruikt: true,
    velden: [field('uitkomst', 'Uitkomst', 'keuze', false, 'Voldoende, Onvoldoende')],
  },
  {
    soort: 'geinformeerd',
    label: 'Geïnformeerd',
    veelgebruikt: true,
    velden: [
      field('wie', 'Wie is geïnformeerd', 'keuze', true, PARTIES),
      field('over', 'Waarover', 'keuze', true, 'Startdatum, Einde indicatie, Wachttijd, Vervanging, Klacht'),
    ],
  },
  {
    soort: 'no-show',
    label: 'No-show',
    veelgebruikt: true,
    velden: [
      field('gepland', 'Gepland op', 'tijdstip'),
      field('afgemeld', 'Afgemeld op', 'tijdstip'),
      field('minuten', 'Minuten', 'getal'),
      field('herplanbaar', 'Kan later alsnog', 'ja_nee'),
    ],
  },
  {
    soort: 'gemeld',
    label: 'Gemeld',
    veelgebruikt: false,
    velden: [field('aan', 'Gemeld aan', 'keuze', true, PARTIES)],
  },
  {
    soort: 'identiteit-vastgesteld',
    label: 'Identiteit vastgesteld',
    veelgebruikt: false,
    velden: [
      field('document', 'Document', 'keuze', false, 'Paspoort, Identiteitskaart, Rijbewijs'),
      field('nummer', 'Nummer van het document', 'tekst'),
    ],
  },
  {
    soort: 'beeindigingsmelding',
    label: 'Beëindiging gemeld',
    veelgebruikt: false,
    velden: [
      field('ondertekend', 'Ondertekend', 'ja_nee'),
      field('bijlagen', 'Bijlagen', 'lijst', false, 'Dossier, Afspraken, Waarschuwingen'),
    ],
  },
  {
    soort: 'onderbreking',
    label: 'Onderbreking',
    veelgebruikt: false,
    velden: [
      field('van', 'Van', 'datum', true),
      field('tot', 'Tot en met', 'datum'),
      field('reden', 'Reden', 'keuze', false, 'Ziekenhuisopname, Vakantie, Acuut onveilig, Anders'),
    ],
  },
];

const open: ToegangStand = {
  fase: 'open',
  gebruikers: ['Sanne de Wit', 'Karim Haddad'],
  gebruiker: {
    naam: 'Sanne de Wit',
    rol: 'Coördinator',
    rechten: ['lezen', 'dossier', 'berichten', 'personeel', 'contracten', 'bewaren', 'beheer'],
  },
  organisatie: 'Thuiszorg Vechtdal',
  vandaag: TODAY,
  proefklok: !query.has('klok'),
  voorbeeld: query.get('voorbeeld') !== '0',
  klok_achter: query.get('klok'),
};
let fase = (query.get('fase') ?? 'open') as ToegangStand['fase'];
let tries = 0;

const stand = (): ToegangStand =>
  fase === 'open'
    ? open
    : {
        ...open,
        fase,
        gebruiker: null,
        gebruikers: fase === 'vergrendeld' ? open.gebruikers : [],
        voorbeeld: false,
        proefklok: false,
      };

function refuse(code: string, zin: string, veld: string | null = null): never {
  throw { code, zin, veld };
}

function waarom(item: WerkItem): Waarom {
  const start = item.titel.startsWith('Start');
  return {
    vraag: `Waarom ${formatDate(item.uiterlijk)}?`,
    titel: item.titel,
    over: `${item.client_naam} · ${item.contract ?? 'wacht op contract'}`,
    regel: item.regel,
    bron: 'eis 21',
    citaat: start
      ? 'De opdrachtnemer start uiterlijk binnen 10 werkdagen met de ondersteuning'
      : 'De opdrachtnemer houdt zich aan de afgesproken termijn en laat de cliënt weten wat er gebeurt',
    ook: start ? [{ bron: 'eis 22', citaat: 'Erkende feestdagen tellen niet als werkdag.' }] : [],
    herkomst: start ? 'contract' : item.regel.startsWith('wet') ? 'wet' : 'eigen-keuze',
    herkomst_tekst: start ? 'uit het contract' : item.regel.startsWith('wet') ? 'uit de wet' : 'eigen keuze',
    sommen: [
      { label: 'Begint bij', tekst: '301-bericht van vr 18 dec 2026' },
      { label: 'Termijn', tekst: '10 werkdagen' },
      { label: 'Telt niet mee', tekst: 'vr 25 dec (Eerste Kerstdag), vr 1 jan (Nieuwjaarsdag), weekenden' },
      { label: 'Uiterlijk', tekst: formatDate(item.uiterlijk) },
    ],
    berekening: '301 van vr 18 dec 2026 + 10 werkdagen = di 5 jan 2027',
    wat_nu: start
      ? 'Leg de start vast, of leg vast dat de cliënt met een andere startdatum akkoord is. De cliënt moet horen dat de start later is (eis 21).'
      : 'Leg vast wat er is gebeurd. Dan verdwijnt deze regel uit de lijst.',
    acties: start
      ? [
          item.actie,
          { soort: 'feit', feit: 'ander-startmoment-akkoord', knop: 'Andere startdatum…', velden: {} },
        ]
      : [item.actie],
    profiel:
      'Profiel Hardenberg huishoudelijke ondersteuning, versie 1 jan 2027. Goede Vrijdag en 5 mei tellen als vrije dag (instelling).',
  };
}

export const answers: Answers = {
  'toegang.stand': () => stand(),
  'toegang.eerste_start': (vraag) => {
    if (vraag.agb === '00000000')
      refuse('veld_ongeldig', 'Deze AGB-code bestaat niet. Kijk de acht cijfers na.', 'agb');
    return { herstelcode: 'K7QX-2MVA-93TN-HD4W-PZ6R-8JCF', gemaakt_op: `${TODAY}T09:12:00` };
  },
  'toegang.herstelcode_bewaren': () => {
    fase = 'open';
    return { bestand: 'Herstelcode Leidraad.pdf' };
  },
  'toegang.ontgrendel': (vraag) => {
    if (vraag.wachtwoord.includes('fout')) {
      tries += 1;
      if (tries > 1) refuse('wacht', 'Dit wachtwoord klopt niet. Probeer het over 12 seconden opnieuw.');
      refuse('wachtwoord_onjuist', 'Naam of wachtwoord klopt niet. Probeer het nog een keer.', 'wachtwoord');
    }
    fase = 'open';
    return stand();
  },
  'toegang.herstel': () => {
    fase = 'open';
    return stand();
  },
  'toegang.vergrendel': () => {
    fase = 'vergrendeld';
    return stand();
  },
  'werklijst.waarom': (vraag) => {
    const item = items.find((own) => own.sleutel === vraag.sleutel) ?? items[0];
    if (!item) return refuse('niet_gevonden', 'Deze regel is er niet meer.');
    return waarom(item);
  },
  'feiten.soorten': () => ({ soorten: SOORTEN }),
  'feiten.leg_vast': (vraag) => {
    const index = items.findIndex(
      (item) =>
        item.client === vraag.client && item.actie.soort === 'feit' && item.actie.feit === vraag.soort,
    );
    const [gone] = index >= 0 ? items.splice(index, 1) : [];
    setTimeout(() => emit('veranderd', ['termijnen']), 20);
    return {
      feit: crypto.randomUUID(),
      veranderd: [
        ...(gone
          ? [{ sleutel: gone.sleutel, titel: gone.titel, wat: 'gesloten' as const, uiterlijk: null }]
          : []),
        { sleutel: 'x', titel: 'Werkplan verstrekken', wat: 'nieuw' as const, uiterlijk: '2027-02-05' },
      ],
    };
  },
  'feiten.trek_in': (vraag) => ({ feit: vraag.feit, veranderd: [] }),
  'clienten.lijst': (vraag) => {
    const zoek = vraag.zoek.trim().toLowerCase();
    const found = clients().filter(
      (client) =>
        client.naam.toLowerCase().includes(zoek) &&
        (!vraag.zonder_coordinator || !client.coordinator) &&
        (vraag.wie !== 'mijn' || client.coordinator === 'Sanne de Wit'),
    );
    const from = vraag.na ? Number(vraag.na) : 0;
    const to = from + (vraag.aantal ?? 100);
    return {
      clienten: found.slice(from, to),
      volgende: to < found.length ? String(to) : null,
      totaal: found.length,
    };
  },
};
