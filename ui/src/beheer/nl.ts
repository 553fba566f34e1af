/** What users read in Beheer. */
export const nl = {
  tabs: {
    backup: 'Back-ups',
    rechten: 'Rechten',
    logboek: 'Logboek',
    bewaren: 'Bewaren en vernietigen',
    uitvoer: 'Alles uitvoeren',
  },
  rechten: 'Wie mag wat',
  rechtenTekst: 'Leidraad kijkt bij elke handeling of uw rol dit mag. Een andere rol geeft u bij Collega’s.',
  wat: 'Wat',
  ja: 'ja',
  nee: 'nee',
  opnieuw: 'Opnieuw proberen',
  eigenTeam: 'eigen team',
  instellingen: 'Instellingen',
  alleenEigenTeam: 'Dossiers alleen voor het eigen team',
  alleenEigenTeamHint:
    'Een coördinator wijzigt dan alleen bij cliënten van het eigen team, van wie iemand uit dat team waarneemt, en van cliënten zonder coördinator. Lezen kan iedereen. Scherm een dossier af als dat niet mag.',
  slotNa: 'Vergrendelen na hoeveel minuten zonder toetsen of muis',
  slotHint: 'Van 1 tot en met 60 minuten. Daarna vraagt Leidraad weer om het wachtwoord.',
  bewaar: 'Bewaren',
  bewaard: 'Bewaard.',
};
