import { formatNumber } from '../shared/dates';

/** What users read when data leave the program. */
export const nl = {
  meegeven: 'Dossier meegeven',
  meegevenUitleg:
    'Maakt één versleuteld bestand voor wie de zorg overneemt: het dossier als PDF, de gegevens als tabellen, en de documenten.',
  gevoelig: 'Met gevoelige delen',
  gevoeligHint: 'BSN, notities, documenten, berichten, taken, klachten, signalen en incidenten.',
  reden: 'Waarom, en voor wie',
  redenHint: 'Dit komt in het logboek. Bijvoorbeeld: overdracht aan Zorg Elders.',
  maak: 'Bestand maken',
  inzage: 'Inzage geven',
  inzageUitleg:
    'Maakt één versleuteld bestand met alles wat over deze cliënt is bewaard, en met wie het dossier zag of wijzigde.',
  redenInzage: 'Waarom',
  redenInzageHint: 'Dit komt in het logboek. Bijvoorbeeld: verzoek van de cliënt van 3 mei.',
  inzageMedewerkerUitleg:
    'Maakt één versleuteld bestand met alles wat over deze medewerker is bewaard, en met wie het zag of wijzigde. Cliënten staan er alleen met een nummer in.',
  redenMedewerkerHint: 'Dit komt in het logboek. Bijvoorbeeld: verzoek van de medewerker van 3 mei.',
  code: 'Code om het bestand te openen',
  codeTekst:
    'Deze code ziet u maar één keer. Geef haar apart door, bijvoorbeeld door de telefoon, niet in dezelfde mail.',
  codeOpenen:
    'De ontvanger opent het bestand met 7-Zip of een ander programma voor versleutelde ZIP-bestanden. De Verkenner van Windows kan dit niet.',
  klaar: (bestand: string, n: number) => `${bestand} is bewaard, met ${formatNumber(n)} bestanden erin.`,
  sluiten: 'Ik heb de code',

  alles: 'Alles uitvoeren',
  allesUitleg:
    'Schrijft alle gegevens in open formaten naar een map: elke tabel als CSV en JSON, documenten en berichten zoals ze zijn.',
  allesLetOp:
    'Deze bestanden zijn niet versleuteld. Wie bij de map kan, kan alles lezen. Kies een map op een versleutelde schijf.',
  allesReden: 'Waarom',
  allesRedenHint: 'Dit komt in het logboek, ook bij elke cliënt.',
  allesKies: 'Map kiezen en beginnen',
  bezig: 'Gegevens uitvoeren',
  voortgang: (n: number, totaal: number) =>
    totaal === 0 ? 'Voorbereiden' : `${formatNumber(n)} van ${formatNumber(totaal)}`,
  stop: 'Stoppen',
  allesKlaar: (map: string) => `Alles staat in de map ${map}.`,
  gestopt: 'Gestopt. De map is weer verwijderd.',
};
