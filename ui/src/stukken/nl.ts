import type { StukSoort, StukVorm } from '../api/types';

/** What users read in this area. */
export const nl = {
  titel: 'Documenten',
  lezen: 'De documenten worden gelezen',
  opnieuw: 'Opnieuw proberen',
  kies: 'Document toevoegen',
  sleep: 'U kunt bestanden ook hierheen slepen: pdf, foto, Word, Excel, tekst of e-mail, tot 25 MB.',
  losLaten: 'Laat los om toe te voegen aan dit dossier',
  leegTitel: 'Nog geen documenten',
  leeg: 'Voeg de beschikking of de brief van de gemeente toe. Het bestand komt versleuteld in Leidraad te staan.',
  kolomNaam: 'Naam',
  kolomSoort: 'Soort',
  kolomDatum: 'Datum',
  kolomGrootte: 'Grootte',

  toevoegen: 'Document toevoegen',
  bestand: 'Bestand',
  nogMeer: (n: number) =>
    n === 1 ? 'Hierna volgt nog 1 bestand.' : `Hierna volgen nog ${String(n)} bestanden.`,
  soort: 'Soort',
  naam: 'Naam',
  datum: 'Datum van het document',
  datumHulp: 'De datum die op het document staat.',
  toewijzing: 'Hoort bij',
  geenToewijzing: 'De cliënt, geen toewijzing',
  ontvangen: 'Ontvangen op',
  legtVast: 'Leidraad legt vast dat dit stuk toen is ontvangen.',
  wisOrigineel:
    'Het bestand op uw computer blijft staan. Verwijder het daar als u het niet meer nodig heeft.',
  bewaren: 'Toevoegen',
  overslaan: 'Overslaan',
  bewaard: (naam: string) => `${naam} staat in het dossier.`,

  paneel: {
    door: 'Toegevoegd',
    doorWie: (wie: string, wanneer: string) => `${wie}, ${wanneer}`,
    grootte: 'Grootte',
    som: 'Controlegetal (SHA-256)',
    toewijzing: 'Toewijzing',
    beeld: (naam: string) => `Afbeelding: ${naam}`,
    geenBeeld: 'Dit soort bestand kan hier niet worden getoond. Bewaar het als bestand om het te openen.',
    opslaan: 'Bewaren als…',
    opgeslagen: (bestand: string) => `Bewaard als ${bestand}. Let op: dat bestand is niet versleuteld.`,
    trekIn: 'Intrekken',
    reden: 'Waarom trekt u dit document in?',
    redenHulp: 'Het document blijft bewaard, maar telt niet meer mee.',
    metFeit: 'Het feit dat het stuk is ontvangen, wordt ook ingetrokken.',
    ingetrokken: (wie: string, wanneer: string, reden: string) =>
      `Ingetrokken door ${wie}, ${wanneer}: ${reden}`,
    isIngetrokken: 'Het document is ingetrokken.',
    annuleren: 'Annuleren',
  },
  status: 'Ingetrokken',
  soorten: {
    beschikking: 'Beschikking',
    onderzoeksverslag: 'Onderzoeksverslag',
    ondertekend_plan: 'Ondertekend plan',
    brief: 'Brief van de gemeente',
    eigen_brief: 'Brief aan de cliënt',
    overig: 'Overig',
  } satisfies Record<StukSoort, string>,
  vormen: {
    pdf: 'Pdf',
    png: 'Afbeelding',
    jpg: 'Foto',
    docx: 'Word',
    xlsx: 'Excel',
    txt: 'Tekst',
    eml: 'E-mail',
    msg: 'E-mail (Outlook)',
  } satisfies Record<StukVorm, string>,
};

/** 1536 as `1,5 kB`. */
export function size(bytes: number): string {
  const [n, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(n)} ${unit}`;
}
