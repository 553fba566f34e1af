import { formatNumber } from '../shared/dates';

/** What users read about running clients. */
export const nl = {
  titel: 'Lopende cliënten invoeren',
  tabs: { invoer: 'Invoeren', inhalen: 'Inhalen' },
  onderdelen: 'Onderdelen van lopende cliënten',
  gebruikSinds: (dag: string) => `Leidraad is in gebruik sinds ${dag}.`,
  geenDag: (dag: string) => `De dag van ingebruikname is nog niet gekozen. Dat wordt vandaag, ${dag}.`,
  wijzigDag: 'Andere dag kiezen',
  dag: 'Dag van ingebruikname',
  dagUitleg:
    'Werk dat vóór deze dag af moest en nog openstaat, vervalt. Een gemiste evaluatie komt op de lijst Inhalen.',
  dagBewaren: 'Dag bewaren',
  dagBewaard: 'De dag van ingebruikname is bewaard. Alle termijnen zijn opnieuw berekend.',
  annuleren: 'Annuleren',
  inhalenNu: (n: number) =>
    n === 1
      ? '1 gemiste evaluatie of afspraak inhalen'
      : `${formatNumber(n)} gemiste evaluaties en afspraken inhalen`,
  vandaagNu: 'Naar Vandaag: het werk vanaf nu',
  inhalenTitel: 'Inhalen',
  inhalenUitleg:
    'Dit had vóór de ingebruikname moeten gebeuren. Het is niet te laat in Leidraad: haal het in wanneer het past, maar uiterlijk op de genoemde dag.',
  inhalenLeeg: 'Niets in te halen',
  inhalenLeegTekst: 'Geen enkele cliënt heeft iets gemist van voor de ingebruikname.',
  client: 'Cliënt',
  wat: 'Wat',
  stondVoor: 'Stond voor',
  uiterlijk: 'Uiterlijk',
  contract: 'Contract',
  paneel: {
    titel: 'Beginsituatie',
    leeg: 'Was deze cliënt al in zorg voordat u met Leidraad begon? Leg dan vast hoe het er toen voor stond.',
    vastleggen: 'Beginsituatie vastleggen',
    wijzigen: 'Wijzigen',
    bewaren: 'Bewaren',
    bewaard: 'De beginsituatie is vastgelegd.',
    toewijzing: 'Toewijzing',
    inZorg: 'In zorg sinds',
    planVan: (naam: string) => `${naam} van`,
    planVersie: 'Versie van het plan',
    evaluatie: 'Laatste evaluatie',
    medewerker: 'Vaste medewerker',
    coordinator: 'Coördinator',
    identiteit: 'Identiteit vastgesteld op',
    onbekend: 'Niet bekend',
    versie: 'Vul een heel getal in, bijvoorbeeld 3.',
  },
};
