import type { StandCode } from '../api/types';

/** What users read in this area. */
export const nl = {
  titel: 'Vandaag',
  kaarten: 'Toon alleen',
  kaart: {
    te_laat: 'Te laat',
    vandaag: 'Vandaag',
    deze_week: 'Deze week',
    binnenkort: 'Binnenkort',
    wacht_op_contract: 'Wacht op contract',
  },
  stand: {
    te_laat: 'Te laat',
    vandaag: 'Vandaag',
    deze_week: 'Deze week',
    binnenkort: 'Binnenkort',
    later: 'Later',
  } satisfies Record<StandCode, string>,
  wacht: 'Wacht',
  geenContract: 'wacht op contract',

  lijst: 'Werklijst',
  kolomStand: 'Stand',
  kolomWat: 'Wat en voor wie',
  kolomUiterlijk: 'Uiterlijk',
  kolomActie: 'Actie',
  waarom: 'Waarom?',
  waaromOver: (titel: string, naam: string) => `Waarom? ${titel}, ${naam}`,
  actieOver: (knop: string, naam: string) => `${knop}, ${naam}`,
  voorlopig: 'voorlopig',
  liever: (datum: string) => `liefst ${datum}`,

  ook: 'Dit telt ook mee',
  som: 'Zo is de datum berekend',
  watNu: 'Wat nu?',
  dossier: 'Naar dossier',
  contract: 'Naar contract',
  herkomst: 'Waar de regel vandaan komt',
  wachtVraag: 'Waarom staat dit hier?',
  wachtTekst:
    'De gemeente heeft een product toegewezen dat Leidraad nog niet kent. Kies één keer bij welk contract het hoort. Daarna rekent Leidraad de termijnen uit, ook voor volgende cliënten.',
  kies: 'Kies een regel',
  kiesTekst: 'Hier leest u waarom een datum er staat en wat u nu kunt doen.',
  bezig: 'De werklijst wordt gelezen',
  opnieuw: 'Opnieuw proberen',

  nieuwTitel: 'Er zijn nog geen cliënten',
  nieuwTekst:
    'Lees een 301-bericht van de gemeente in. Leidraad maakt de cliënt aan en zet hier wat u wanneer moet doen.',
  nieuwKnop: 'Lees een 301-bericht in',
  klaarTitel: 'Niets te doen vandaag',
  klaarTekst: 'De komende veertien dagen loopt er geen termijn af. Nieuwe taken komen hier vanzelf te staan.',
  leegTitel: (kaart: string) => `${kaart}: niets`,
  leegTekst: 'Er staat hier nu geen werk.',
  toonAlles: 'Toon alles',
};
