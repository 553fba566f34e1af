import { formatNumber } from '../shared/dates';

/** What users read in the frame. */
export const nl = {
  programma: 'Leidraad',
  menu: 'Hoofdmenu',
  naarInhoud: 'Naar de inhoud',
  vandaag: 'Vandaag',
  clienten: 'Cliënten',
  agenda: 'Agenda',
  evaluaties: 'Evaluaties',
  collegas: 'Collega’s',
  medewerkers: 'Medewerkers',
  medewerkermatrix: 'Wie mag waar werken',
  brieven: 'Brieven',
  berichten: 'Berichten',
  nieuweProducten: 'Nieuwe producten',
  contracten: 'Contracten',
  vergelijken: 'Contracten vergelijken',
  watAls: 'Wat als',
  telVandaag: (n: number) =>
    n === 1 ? '1 te laat of voor vandaag' : `${formatNumber(n)} te laat of voor vandaag`,
  telClienten: (n: number) => (n === 1 ? '1 cliënt' : `${formatNumber(n)} cliënten`),
  telWacht: (n: number) =>
    n === 1 ? '1 wacht op een contract' : `${formatNumber(n)} wachten op een contract`,
  instellingen: 'Instellingen',
  vergrendelen: 'Vergrendelen',
  letOp: 'Let op',
  voorbeeld: 'Voorbeeldgegevens: verzonnen mensen',
  proefklok: (datum: string) => `De datum staat vast op ${datum}`,
  zoek: 'Zoek cliënt, scherm of actie…',
  opnieuw: 'Opnieuw proberen',

  palet: 'Zoeken en gaan',
  paletVeld: 'Zoek een cliënt, notitie, scherm of actie',
  paletPlaats: 'Naam, geboortedatum, telefoon, adres, of wat u wilt doen',
  paletClienten: 'Cliënten',
  paletNotities: 'In notities',
  paletSchermen: 'Schermen',
  paletActies: 'Acties',
  paletNiets: (zoek: string) =>
    `Niets gevonden voor “${zoek}”. Zoek op naam, BSN, geboortedatum, telefoon, adres of een woord uit een notitie.`,
  paletMeer: (n: number) => `Nog ${formatNumber(n)} gevonden. Typ meer om te kiezen.`,
  paletUitleg: '↑ ↓ kiezen · Enter openen · Esc sluiten',
  inlezen: 'Berichten inlezen',
  nieuweClient: 'Nieuwe cliënt',
  lopendeClienten: 'Lopende cliënten invoeren',
};
