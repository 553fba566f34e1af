import { formatMedium, formatNumber } from '../shared/dates';

const count = (n: number, one: string, more: string) => `${formatNumber(n)} ${n === 1 ? one : more}`;

/** What users read in this area. */
export const nl = {
  titel: 'Contracten',
  lezen: 'De contracten worden gelezen…',
  opnieuw: 'Opnieuw proberen',
  leegTitel: 'Er zijn nog geen contracten',
  leegTekst: 'Maak een contract, of lees er een in uit een bestand.',

  lijst: 'Alle contracten',
  kolomNaam: 'Contract',
  kolomGeldig: 'Geldig',
  kolomRegels: 'Regels',
  kolomClienten: 'Cliënten',
  eigen: 'Eigen',
  eigenUitleg: 'Door uw organisatie gemaakt of gewijzigd',
  vanaf: (van: string, tot: string | null) =>
    tot === null ? `vanaf ${formatMedium(van)}` : `${formatMedium(van)} tot en met ${formatMedium(tot)}`,

  vergelijken: 'Vergelijken',
  watAls: 'Wat als',
  nieuw: 'Nieuw contract',
  invoeren: 'Invoeren uit bestand',
  uitvoeren: 'Uitvoeren naar bestand',
  uitgevoerd: (bestand: string) => `Het contract staat in ${bestand}.`,
  wijzigen: 'Wijzigen',

  tellen: {
    titel: 'Tellen',
    uitleg: 'Zo telt Leidraad dagen als een contract daar niets over zegt.',
    betwiste_dagen_vrij: 'Goede Vrijdag en 5 mei zijn geen werkdag',
    betwiste_uitleg: 'Uit: op deze dagen loopt een termijn in werkdagen door.',
    gelijkgestelde_dagen_vrij: 'Aangewezen vrije dagen zijn geen werkdag',
    gelijkgestelde_uitleg: 'Dagen die de regering gelijkstelt met een feestdag.',
    verlengen_tot_werkdag: 'Een termijn eindigt op een werkdag',
    verlengen_uitleg: 'Eindigt een termijn op een vrije dag, dan loopt hij door tot de volgende werkdag.',
    toepassen: 'Toepassen',
    terug: 'Niet wijzigen',
    gevolg: 'Alle termijnen worden dan opnieuw berekend.',
    herbereken: 'Alles opnieuw berekenen',
    klaar: 'Alle termijnen zijn opnieuw berekend.',
  },
  taak: {
    bezig: 'Alle termijnen worden opnieuw berekend',
    begin: 'begint…',
    stand: (gedaan: number, totaal: number) =>
      `${formatNumber(gedaan)} van ${count(totaal, 'cliënt', 'cliënten')}`,
    uitleg: 'U kunt gewoon doorwerken. Pas als alles klaar is, telt de wijziging.',
    stoppen: 'Stoppen',
    gestopt: 'Gestopt. Er is niets veranderd.',
  },

  tabs: { regels: 'Regels', organisatie: 'Organisatie', versies: 'Versies', producten: 'Producten' },
  onderdelen: 'Onderdelen van het contract',
  nietGevonden: 'Dit contract is er niet',

  regels: {
    zoek: 'Zoeken in de regels',
    zoekPlaats: 'Bijvoorbeeld evaluatie of eis 21',
    index: 'Onderwerpen',
    gevonden: (n: number, alle: number) =>
      n === alle ? count(n, 'regel', 'regels') : `${formatNumber(n)} van ${count(alle, 'regel', 'regels')}`,
    niets: (zoek: string) => `Geen regel met “${zoek}”. Probeer een ander woord.`,
    zwijgt: 'Contract zwijgt',
    zwijgtUitleg: 'Het contract zegt hier niets over.',
    zwijgtAnders: 'Het contract zegt hier niets over. Deze regels gelden wel.',
    geldt: 'Geldt voor',
    gelezen: 'Zo is het gelezen',
    watNu: 'Wat nu',
    rol: 'Wie',
  },

  organisatie: {
    taken: 'Termijnen en plichten',
    taken_leeg: 'Er is voor dit contract nu niets te doen.',
    signalen: 'Waarschuwingen',
    cijfers: 'Cijfers',
    feiten: 'Vastgelegd',
    feiten_leeg: 'Er is nog niets vastgelegd.',
    vastleggen: 'Vastleggen',
    over: (kort: string) => `Voor de organisatie, contract ${kort}`,
    vastgelegd: (wat: string) => `${wat} is vastgelegd.`,
    intrekken: 'Intrekken',
    intrekkenOver: (wat: string, datum: string) => `${wat} van ${datum} intrekken`,
    ingetrokken: (wat: string) => `${wat} is ingetrokken.`,
    waarom: 'Waarom?',
    waaromOver: (titel: string) => `Waarom? ${titel}`,
    door: (wie: string) => `door ${wie}`,
    op: 'Uiterlijk',
  },
  status: {
    open: 'Open',
    te_laat: 'Te laat',
    vandaag: 'Vandaag',
    deze_week: 'Deze week',
    binnenkort: 'Binnenkort',
    later: 'Later',
    voldaan: 'Gedaan',
    voldaan_te_laat: 'Te laat gedaan',
    vervallen: 'Vervallen',
    akkoord: 'In orde',
    waarschuwing: 'Let op',
    geblokkeerd: 'Kan niet',
  } as Record<string, string>,

  versies: {
    titel: 'Versies, nieuwste eerst',
    vanaf: 'Geldt vanaf',
    soort: 'Soort',
    reden: 'Reden',
    door: 'Door',
    op: 'Op',
    programma: 'Leidraad',
    soorten: {
      ingebouwd: 'Zit in het programma',
      nieuw: 'Nieuw contract',
      wijziging: 'Wijziging',
      correctie: 'Correctie',
    } as Record<string, string>,
  },
  producten: {
    titel: 'Producten',
    naam: 'Product',
    code: 'Categorie en code',
    voorziening: 'Voorziening',
    gemeenten: 'Gemeenten',
    leeg: 'Dit contract heeft nog geen producten.',
    voorzieningen: { AV: 'Algemene voorziening', MV: 'Maatwerkvoorziening' } as Record<string, string>,
  },

  vergelijk: {
    titel: 'Contracten vergelijken',
    tabel: 'Wat de contracten per onderwerp zeggen',
    onderwerp: 'Onderwerp',
    alleen: 'Alleen verschillen',
    verschilt: 'Verschilt',
    gelijk: 'Gelijk',
    zwijgt: 'Zwijgt',
    getoond: (n: number, alle: number) =>
      n === alle
        ? count(n, 'onderwerp', 'onderwerpen')
        : `${formatNumber(n)} van ${count(alle, 'onderwerp', 'onderwerpen')}`,
    geen: 'De contracten zeggen overal hetzelfde.',
    terug: 'Alle contracten',
  },
};
