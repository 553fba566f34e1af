import type { RijUitkomst } from '../api/types';
import { formatNumber } from '../shared/dates';

const rijen = (n: number) => (n === 1 ? '1 rij' : `${formatNumber(n)} rijen`);
const clienten = (n: number) => (n === 1 ? '1 cliënt' : `${formatNumber(n)} cliënten`);
const medewerkers = (n: number) => (n === 1 ? '1 medewerker' : `${formatNumber(n)} medewerkers`);

/** What users read while a list is read in, whatever it is a list of. */
export const nl = {
  stappen: 'Stappen',
  stap: ['Bestand kiezen', 'Kolommen', 'Proef', 'Invoeren', 'Klaar'],
  kies: 'Bestand kiezen',
  voorbeeld: 'Voorbeeldbestand bewaren',
  voorbeeldBewaard: (naam: string) => `Bewaard als ${naam}.`,
  soorten: 'Excel (xlsx, xls), OpenDocument (ods) of CSV, hoogstens 25 MB.',
  gevonden: (naam: string, n: number) => `${naam}: ${rijen(n)} gevonden.`,
  onthouden: 'Leidraad kent deze koppen nog van de vorige keer.',
  kolommenUitleg: 'Kijk per kolom of Leidraad goed heeft gezien wat erin staat.',
  blad: 'Werkblad',
  kop: 'Kolom in uw bestand',
  inhoud: 'Eerste rijen',
  is: 'Wat is het?',
  isVan: (kop: string) => `Wat is de kolom ${kop}?`,
  zonderKop: (nr: number) => `Kolom ${nr}`,
  niet: 'Niet gebruiken',
  dubbel: (veld: string) => `Twee kolommen staan voor ${veld}. Kies bij één van de twee iets anders.`,
  proef: 'Proef doen',
  anderBestand: 'Ander bestand',
  proefBezig: 'Proef: alle rijen worden bekeken',
  stand: (n: number, totaal: number) => `${formatNumber(n)} van ${formatNumber(totaal)}`,
  stoppen: 'Stoppen',
  proefGoed: (n: number) => `Alle rijen zijn goed: ${rijen(n)}. Er is nog niets bewaard.`,
  proefFout: (n: number) =>
    n === 1
      ? '1 rij is niet goed. Er is nog niets bewaard.'
      : `${formatNumber(n)} rijen zijn niet goed. Er is nog niets bewaard.`,
  uitkomst: {
    nieuw: 'Nieuw',
    aangevuld: 'Aangevuld',
    ongewijzigd: 'Niets nieuws',
    fout: 'Fout',
  } satisfies Record<RijUitkomst, string>,
  rijen: 'Rijen van het bestand',
  rij: 'Rij',
  uitkomstKop: 'Uitkomst',
  opmerking: 'Wat er mis is of opvalt',
  alleenOpmerkingen: 'Alleen rijen met een fout of opmerking',
  niets: 'Bij geen enkele rij staat een fout of opmerking.',
  allesOfNiets: 'Alleen invoeren als alle rijen goed zijn',
  allesOfNietsUitleg: 'Zonder dit vinkje gaan de goede rijen erin en blijven de rijen met een fout achter.',
  voerIn: (n: number) => `${rijen(n)} invoeren`,
  nietsInTeVoeren: 'Geen enkele rij kan worden ingevoerd. Verbeter het bestand en kies het opnieuw.',
  kolommen: 'Kolommen aanpassen',
  foutenBewaren: 'Rijen met fouten bewaren (Excel)',
  foutenBewaard: (naam: string) => `Bewaard als ${naam}. Verbeter de rijen en voer dat bestand in.`,
  nietsBewaard: 'Er is niets bewaard',
  gestopt:
    'U heeft gestopt. Wat tot dan was ingevoerd, is bewaard. Voer het bestand gerust nog een keer in: niets komt er dubbel in.',
  gestoptNiets: 'U heeft gestopt. Er is niets bewaard.',
  nietsWantFout: 'Niet alle rijen waren goed, dus er is niets bewaard.',
  watNu: 'Wat nu?',
  nogEen: 'Nog een bestand invoeren',
};

/** What users read of one kind of list. */
export type Words = {
  bestandUitleg: string;
  nodig: (veld: string) => string;
  bezig: string;
  wie: string;
  klaar: string;
  tel: Record<RijUitkomst, (n: number) => string>;
};

export const words: Record<'clienten' | 'levering' | 'medewerkers', Words> = {
  clienten: {
    bestandUitleg:
      'Zet in Excel één rij per cliënt en toewijzing, met koppen erboven. Het BSN is altijd nodig. Er wordt niets bewaard voordat u de proef heeft gezien.',
    nodig: (veld) => `Kies welke kolom het ${veld} is. Dan kan de proef beginnen.`,
    bezig: 'Cliënten worden ingevoerd',
    wie: 'Cliënt',
    klaar: 'De lopende cliënten staan erin',
    tel: {
      nieuw: (n) => `${clienten(n)} nieuw`,
      aangevuld: (n) => `${rijen(n)} bij een bekende cliënt`,
      ongewijzigd: (n) => `${rijen(n)} zonder iets nieuws`,
      fout: (n) => `${rijen(n)} met een fout`,
    },
  },
  levering: {
    bestandUitleg:
      'Zet in Excel of CSV één rij per bezoek, met koppen erboven: het toewijzingsnummer, de dag en wat er anders was dan gepland. Wat leeg is, telt zoals gepland. Een bezoek dat niet gepland is, plant u eerst. Er wordt niets bewaard voordat u de proef heeft gezien.',
    nodig: (veld) => `Kies welke kolom het ${veld.toLowerCase()} is. Dan kan de proef beginnen.`,
    bezig: 'Geleverde zorg wordt ingevoerd',
    wie: 'Cliënt',
    klaar: 'De geleverde zorg staat erin',
    tel: {
      nieuw: (n) => (n === 1 ? '1 bezoek bevestigd' : `${formatNumber(n)} bezoeken bevestigd`),
      aangevuld: (n) => (n === 1 ? '1 bezoek gecorrigeerd' : `${formatNumber(n)} bezoeken gecorrigeerd`),
      ongewijzigd: (n) => `${rijen(n)} zonder iets nieuws`,
      fout: (n) => `${rijen(n)} met een fout`,
    },
  },
  medewerkers: {
    bestandUitleg:
      'Zet in Excel één rij per medewerker, met koppen erboven. Het personeelsnummer is altijd nodig. Wie er al in staat, wordt aangevuld; een lege cel verandert niets. Er wordt niets bewaard voordat u de proef heeft gezien.',
    nodig: (veld) => `Kies welke kolom het ${veld.toLowerCase()} is. Dan kan de proef beginnen.`,
    bezig: 'Medewerkers worden ingevoerd',
    wie: 'Medewerker',
    klaar: 'De medewerkers staan erin',
    tel: {
      nieuw: (n) => `${medewerkers(n)} nieuw`,
      aangevuld: (n) => `${rijen(n)} bij een bekende medewerker`,
      ongewijzigd: (n) => `${rijen(n)} zonder iets nieuws`,
      fout: (n) => `${rijen(n)} met een fout`,
    },
  },
};
