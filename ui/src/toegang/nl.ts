/** What users read in this area. */
export const nl = {
  stap: (n: number) => `Stap ${n} van 3`,
  volgende: 'Volgende',
  terug: 'Terug',

  welkom: 'Welkom bij Leidraad',
  welkomTekst: 'Eerst een paar gegevens. Dit duurt ongeveer drie minuten.',
  organisatie: 'Naam van de organisatie',
  organisatieHulp: 'Deze naam komt op plannen en brieven te staan.',
  agb: 'AGB-code',
  agbHulp:
    'Het nummer van 8 cijfers waarmee gemeenten uw organisatie kennen. Het staat ook op uw contracten en in Vecozo.',

  wie: 'Wie bent u?',
  wieTekst: 'U wordt de eerste gebruiker en de beheerder. Collega’s kunnen later hun eigen naam krijgen.',
  naam: 'Uw naam',
  wachtwoord: 'Wachtwoord',
  nieuwWachtwoord: 'Nieuw wachtwoord',
  wachtwoordHulp:
    'Minstens 12 tekens. Een zin is het makkelijkst te onthouden, bijvoorbeeld over iets dat u elke dag ziet.',
  herhaal: 'Wachtwoord nog een keer',
  maken: 'Leidraad klaarmaken',

  code: 'Uw herstelcode',
  codeTekst:
    'Bent u uw wachtwoord vergeten? Dan komt u alleen met deze code weer bij uw gegevens. Niemand anders heeft hem. U ziet de code maar één keer.',
  codeNaam: 'Herstelcode',
  codeBewaren: 'Afdrukken of bewaren als PDF',
  codeBewaard: (bestand: string) =>
    `Bewaard als ${bestand}. Druk de code af en leg hem op een veilige plek, niet bij deze computer.`,
  codeNietBewaard: 'De code is nog niet bewaard.',
  codeVinkje: 'Ik heb de code bewaard',
  naarLeidraad: 'Naar Leidraad',

  ontgrendel: 'Leidraad openen',
  gebruiker: 'Naam',
  openen: 'Openen',
  bijwerken:
    'Dit is een nieuwe versie van Leidraad. Eerst wordt een back-up gemaakt, daarna worden uw gegevens bijgewerkt. Dat kan een minuut duren. Laat Leidraad openstaan.',
  vergeten: 'Wachtwoord vergeten?',
  herstel: 'Nieuw wachtwoord kiezen',
  herstelTekst: 'Pak de herstelcode erbij die bij de eerste start is afgedrukt.',
  herstelcode: 'Herstelcode',
  herstelcodeHulp: 'Streepjes, spaties en hoofdletters maken niet uit.',
  herstelOpenen: 'Wachtwoord bewaren en openen',
  terugNaarOpenen: 'Terug naar openen',

  fout: {
    organisatie: 'Vul de naam van uw organisatie in.',
    agb: 'Een AGB-code heeft 8 cijfers. Kijk het nummer na.',
    gebruiker: 'Vul uw naam in.',
    kies: 'Kies uw naam.',
    wachtwoordLeeg: 'Vul uw wachtwoord in.',
    wachtwoord: (n: number) => `Dit zijn ${n} ${n === 1 ? 'teken' : 'tekens'}. Neem er minstens 12.`,
    herhaal: 'De twee wachtwoorden zijn niet gelijk. Typ ze nog een keer.',
    herstelcode: 'Vul de herstelcode in.',
  },
};
