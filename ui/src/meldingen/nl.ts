/** What users read about being told. */
export const nl = {
  titel: 'Meldingen op het bureaublad',
  uitleg:
    'Leidraad meldt op het bureaublad wat te laat is en wat vandaag klaar moet zijn. In een melding staat nooit een naam.',
  aan: 'Meldingen tonen',
  om: 'Overzicht van de dag om',
  omUitleg: 'Wie in het uur ervoor al een overzicht kreeg, krijgt het niet nog een keer.',
  voorbeeld: 'Laat een voorbeeld zien',
  voorbeeldUitleg: 'Niets te zien? Zet meldingen dan aan in de instellingen van de computer.',
  bewaard: 'De instelling is bewaard.',
  opnieuw: 'Opnieuw proberen',
};
