import { formatNumber } from '../shared/dates';
import { formatDuration } from '../shared/duur';

const bezoeken = (n: number) => (n === 1 ? '1 bezoek' : `${formatNumber(n)} bezoeken`);

/** What users read in this area. */
export const nl = {
  onderdelen: 'Onderdelen van geleverd',
  tabWeek: 'Week bevestigen',
  tabCijfers: 'Cijfers',
  titel: 'Geleverd',
  lezen: 'De cijfers worden gelezen',
  opnieuw: 'Opnieuw proberen',

  client: 'Cijfers',
  geenVast: 'nog geen bezoeken',
  toewijzing: (nummer: number) => `Toewijzing ${nummer}`,
  vast: 'Door de vaste medewerker',
  vastVan: (door: number, alle: number) => `${formatNumber(door)} van ${bezoeken(alle)} in 13 weken`,
  gezichten: 'Verschillende medewerkers',
  gezichtenIn: (in4: number, in13: number, in52: number) =>
    `${in4} in 4 weken · ${in13} in 13 weken · ${in52} in een jaar`,
  minuten: 'In de laatste 13 weken',
  gepland: (minuten: number) => `gepland ${formatDuration(minuten)}`,
  geleverd: (minuten: number) => `geleverd ${formatDuration(minuten)}`,
  toegewezen: (minuten: number) => `toegewezen ${formatDuration(minuten)}`,
  geenToegewezen: 'de toewijzing noemt geen tijd per week',
  open: 'Zonder medewerker',
  openIn: (n: number) => (n === 0 ? 'geen bezoeken in 4 weken' : `${bezoeken(n)} in 4 weken`),
  bevestigen: 'Week bevestigen',

  weken: 'Bezoeken zonder medewerker',
  weekVan: (van: string) => `week van ${van}`,
  kolomWeek: 'Week',
  kolomBezoeken: 'Bezoeken',
  kolomOpen: 'Zonder medewerker',
  kolomTijd: 'Tijd',
  uren: 'Uren deze week tegen het contract',
  kolomWie: 'Wie',
  kolomGepland: 'Gepland',
  kolomContract: 'Contract',
  kolomVerschil: 'Verschil',
  geenContract: 'niet bekend',
  contractOnbekend: 'uren niet bekend',
  meer: (minuten: number) => `${formatDuration(minuten)} meer`,
  minder: (minuten: number) => `${formatDuration(minuten)} minder`,
  gelijk: 'gelijk',
  geenUren: 'Nog geen medewerkers met bezoeken.',
  wachtlijst: 'Wachtlijst per contract',
  niemandWacht: 'Niemand wacht op de start.',
  niemandWachtTekst: 'Wie is toegewezen en nog niet is gestart, staat hier vanzelf.',
  wachten: (n: number) => (n === 1 ? '1 wacht' : `${formatNumber(n)} wachten`),
  langst: (dagen: number) => (dagen === 1 ? 'de langste 1 dag' : `de langste ${formatNumber(dagen)} dagen`),
  sinds: (dag: string) => `sinds ${dag}`,
  perMaand: (contract: string) => `${contract}: hoeveel er wachtten aan het eind van elke maand`,
  wie: (n: number) => (n === 1 ? 'Wie wacht' : `Wie wachten (${formatNumber(n)})`),
};
