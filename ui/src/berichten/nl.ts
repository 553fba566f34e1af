/** What users read in this area. */

export const nl = {
  titel: 'Berichten',
  sleepTitel: 'Sleep berichten hierheen',
  sleepTekst: 'XML-bestanden of een ZIP met berichten van de gemeente, bijvoorbeeld een 301.',
  kiezen: 'Bestanden kiezen',
  meerKiezen: 'Meer bestanden kiezen',
  losLaten: 'Laat los om de berichten toe te voegen',
  inlezenTitel: 'Berichten inlezen',
  bestanden: (n: number) => (n === 1 ? '1 bestand gekozen' : `${String(n)} bestanden gekozen`),
  bestandWeg: (naam: string) => `${naam} niet inlezen`,
  ontvangenOp: 'Ontvangen op',
  ontvangenHulp:
    'Leeg: Leidraad neemt de dagtekening van het bericht; dat staat dan als aangenomen in het dossier.',
  spoed: 'Spoed: de gemeente heeft om een snelle start gevraagd',
  inlezen: 'Inlezen',
  keuzeWissen: 'Keuze wissen',
  enNog: (n: number) => (n === 1 ? 'en nog 1 bestand' : `en nog ${String(n)} bestanden`),
  geenBericht: (namen: string[]) =>
    namen.length === 1
      ? `${namen[0] ?? ''} is geen bericht. Kies een XML-bestand of een ZIP.`
      : `${String(namen.length)} bestanden zijn geen bericht. Kies XML-bestanden of een ZIP.`,
  bezig: 'Berichten inlezen',
  bezigTekst: (gedaan: number, totaal: number) => `${String(gedaan)} van ${String(totaal)}`,
  bezigUitleg: 'U kunt intussen op een ander scherm verder werken.',
  stoppen: 'Stoppen',
  uitkomstTitel: 'Resultaat van het inlezen',
  gestopt: 'U heeft het inlezen gestopt. Wat al was ingelezen, blijft bewaard.',
  telling: {
    verwerkt: (n: number) => `${String(n)} ingelezen`,
    dubbel: (n: number) => `${String(n)} al eerder ingelezen`,
    geweigerd: (n: number) => `${String(n)} niet ingelezen`,
  },
  meerResultaten: (n: number) => `Hieronder staan de laatste ${String(n)} bestanden.`,
  sluiten: 'Resultaat sluiten',
  nogEens: 'Meer berichten inlezen',
  uitkomst: {
    verwerkt: 'Ingelezen',
    dubbel: 'Al eerder ingelezen',
    afgekeurd: 'Afgekeurd',
    geweigerd: 'Niet te lezen',
  },
  ernst: { fout: 'Fout', waarschuwing: 'Let op', info: 'Ter info' } as Record<string, string>,
  soort: (soort: string) => (soort === '' ? 'Onbekend bericht' : `${soort}-bericht`),
  naarDossier: (naam: string) => `Dossier van ${naam}`,
  lijstTitel: 'Ingelezen berichten',
  lijstLezen: 'De berichten worden gelezen',
  kolomBericht: 'Bericht',
  kolomClient: 'Cliënt',
  kolomOntvangen: 'Ontvangen',
  kolomUitkomst: 'Uitkomst',
  kolomRetour: 'Retourbericht',
  ingelezen: (moment: string) => `ingelezen ${moment}`,
  toewijzingen: (nummers: number[]) =>
    nummers.length === 1 ? `toewijzing ${String(nummers[0])}` : `toewijzingen ${nummers.join(', ')}`,
  dagtekening: (datum: string) => `dagtekening ${datum}`,
  aangenomen: 'aangenomen',
  geenClient: 'geen cliënt',
  retour: { klaar: 'klaar om op te slaan', opgeslagen: 'opgeslagen', geen: 'niet nodig' } as Record<
    string,
    string
  >,
  retourenOpslaan: (n: number) => `Retouren bewaren (${String(n)})`,
  retourenUitleg: (n: number) =>
    n === 1
      ? 'Er is 1 retourbericht klaar. Bewaar het en stuur het naar de gemeente, bijvoorbeeld via VECOZO.'
      : `Er zijn ${String(n)} retourberichten klaar. Bewaar ze en stuur ze naar de gemeente, bijvoorbeeld via VECOZO.`,
  retourenOpgeslagen: (n: number, map: string) =>
    n === 1
      ? `Het retourbericht staat in de map ${map}. Stuur het nu naar de gemeente.`
      : `${String(n)} retourberichten staan in de map ${map}. Stuur ze nu naar de gemeente.`,
  opmerkingen: (n: number) => (n === 1 ? '1 opmerking' : `${String(n)} opmerkingen`),
  leegTitel: 'Nog geen berichten ingelezen',
  leegTekst: 'Haal de 301-berichten op bij de gemeente (VECOZO) en sleep de bestanden naar dit scherm.',
  meer: 'Oudere berichten tonen',
  opnieuw: 'Opnieuw proberen',
};
