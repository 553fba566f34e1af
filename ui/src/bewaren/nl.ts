import { formatNumber } from '../shared/dates';

/** What users read about keeping and destroying. */
export const nl = {
  titel: 'Bewaren en vernietigen',
  uitleg: (jaren: number) =>
    `Elk gegeven blijft ${String(jaren)} jaar bewaard, vanaf de dag waarop u het kreeg of maakte (Wmo 2015, artikel 5.3.4). Wat ouder is, mag weg als niemand zegt waarom het moet blijven. Kijk hier één keer per jaar.`,
  magWeg: (n: number) =>
    n === 0
      ? 'Nu is niets oud genoeg.'
      : n === 1
        ? 'Nu is 1 dossier of los gegeven oud genoeg.'
        : `Nu zijn ${formatNumber(n)} dossiers en losse gegevens oud genoeg.`,
  stelVoor: 'Voorstel maken',
  voorstel: 'Voorstel om te vernietigen',
  gemaakt: (dag: string, door: string, peildag: string) =>
    `Gemaakt ${dag} door ${door}. Alles is van voor ${peildag}.`,
  soort: 'Wat',
  wie: 'Van wie',
  niemand: 'Van niemand: het bericht is geweigerd',
  jongste: 'Jongste deel',
  stand: 'Stand',
  gaat: 'Gaat weg',
  blijft: 'Blijft',
  laatBlijven: 'Laten blijven',
  tochWeg: 'Toch weg',
  waarom: 'Waarom blijft dit',
  bewaar: 'Bewaren',
  annuleer: 'Annuleren',
  telling: (weg: number, blijft: number) =>
    `${formatNumber(weg)} ${weg === 1 ? 'gaat' : 'gaan'} weg, ${formatNumber(blijft)} ${blijft === 1 ? 'blijft' : 'blijven'}`,
  akkoorden: (n: number, nodig: number) => `${String(n)} van ${String(nodig)} goedgekeurd`,
  akkoordVan: (wie: string, op: string) => `${wie}, ${op}`,
  nogNiemand: 'Nog niemand',
  keurGoed: 'Goedkeuren',
  goedgekeurdDoorU: 'U hebt goedgekeurd. Vraag een collega om ook te kijken.',
  wijzigt: 'Wie een regel wijzigt, haalt de goedkeuringen weg: daarna moet iedereen opnieuw kijken.',
  trekIn: 'Voorstel intrekken',
  ingetrokken: 'Voorstel ingetrokken. Er is niets vernietigd.',
  vernietig: 'Vernietigen',
  zeker: 'Deze gegevens vernietigen?',
  zekerTekst: (n: number) =>
    `${n === 1 ? '1 regel' : `${formatNumber(n)} regels`} van dit voorstel verdwijnen uit Leidraad, met documenten en al. Dit kan niet ongedaan worden gemaakt. In back-ups staan ze nog tot die vanzelf zijn vervangen.`,
  nietDoen: 'Niet vernietigen',
  vernietigd: 'Vernietigd. Het verslag staat hieronder.',
  verslagen: 'Eerder vernietigd',
  geenVerslag: 'Er is nog niets vernietigd.',
  verslagRegel: (dag: string, door: string) => `${dag}, uitgevoerd door ${door}`,
  goedgekeurdDoor: (wie: string) => `Goedgekeurd door ${wie}`,
  naarPdf: 'Verslag als PDF',
  bewaard: (bestand: string) => `Bewaard als ${bestand}.`,
  geenRegels: 'Dit voorstel heeft geen regels',
  lezen: 'Wordt gelezen',
  opnieuw: 'Opnieuw proberen',
};
