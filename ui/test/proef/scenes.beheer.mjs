/** Backups, rights and the log. */
const click = (text, of = 'button') =>
  `[...document.querySelectorAll('${of}')].find((one) => one.textContent.trim().startsWith('${text}')).click()`;
const type = (label, text) =>
  `{ const one = [...document.querySelectorAll('label')].find((l) => l.textContent.trim().startsWith('${label}')); const box = document.getElementById(one.htmlFor); box.value = '${text}'; box.dispatchEvent(new Event('input', { bubbles: true })); }`;
const choose = (over) =>
  `{ const box = document.querySelector('main select'); box.value = '${over}'; box.dispatchEvent(new Event('change', { bubbles: true })); }`;
const leave = 'document.activeElement.blur()';
const focus = (label) =>
  `document.getElementById([...document.querySelectorAll('label')].find((l) => l.textContent.trim().startsWith('${label}')).htmlFor).focus()`;

const dossier = '/clienten/0190a000-0000-7000-8000-000000000001';

export const scenes = [
  { name: 'backup', url: '?data=vol#/beheer' },
  { name: 'backup-donker', url: '?data=vol&backup=fout#/beheer', dark: true },
  { name: 'backup-geen', url: '?data=vol&backup=geen#/beheer' },
  { name: 'backup-terug', url: '?data=vol#/beheer', steps: [click('Terugzetten')] },
  {
    name: 'backup-inhoud-donker',
    url: '?data=vol#/beheer',
    dark: true,
    steps: [
      click('Terugzetten'),
      type('Naam van', 'Anja'),
      type('Wachtwoord van', 'geheim'),
      click('Bekijken'),
    ],
  },
  { name: 'klok-achter', url: '?data=vol&klok=2028-01-06T17:00:00#/vandaag' },
  { name: 'klok-achter-donker', url: '?data=vol&klok=2028-01-06T17:00:00#/vandaag', dark: true },
  { name: 'rechten', url: '?data=vol#/beheer/rechten' },
  { name: 'rechten-donker', url: '?data=vol#/beheer/rechten', dark: true },
  { name: 'logboek', url: '?data=vol#/beheer/logboek' },
  { name: 'logboek-donker', url: '?data=vol#/beheer/logboek', dark: true },
  { name: 'logboek-kies-donker', url: '?data=vol#/beheer/logboek', dark: true, steps: [choose('client')] },
  {
    name: 'logboek-kiezer',
    url: '?data=vol#/beheer/logboek',
    steps: [choose('client'), type('Cliënt', 'de')],
  },
  {
    name: 'logboek-client',
    url: '?data=vol#/beheer/logboek',
    steps: [choose('client'), focus('Cliënt'), 'type:de', 'key:Enter'],
  },
  {
    name: 'logboek-einde',
    url: '?data=vol#/beheer/logboek',
    steps: ['document.querySelector(".item").focus()', 'key:End', 'key:End', 'key:End'],
  },
  {
    name: 'logboek-periode',
    url: '?data=vol#/beheer/logboek',
    steps: [focus('Vanaf'), 'type:1-11-2026', focus('Tot en met'), 'type:3-11-2026', leave],
  },
  {
    name: 'logboek-regel-donker',
    url: '?data=vol#/beheer/logboek',
    dark: true,
    steps: ['document.querySelectorAll(".item")[5].click()'],
  },
  { name: 'logboek-dossier', url: '?data=vol#/clienten/0190a000-0000-7000-8000-000000000001/logboek' },
  { name: 'logboek-medewerker', url: '?data=vol#/medewerkers/0190b000-0000-7000-8000-000000000000/logboek' },
  { name: 'collega-toegang', url: '?data=vol#/collegas' },
  { name: 'backup-slot', url: '?fase=vergrendeld' },
  { name: 'backup-slot-terug', url: '?fase=vergrendeld', steps: [click('Een back-up')] },
  { name: 'backup-eerste', url: '?fase=eerste_start' },
  { name: 'backup-vandaag', url: '?data=vol#/vandaag' },
  { name: 'backup-vandaag-laat-donker', url: '?data=vol&backup=laat#/vandaag', dark: true },
  { name: 'rechten-team', url: '?data=vol&eigenteam=1#/beheer/rechten' },
  { name: 'dicht', url: `?data=vol&dicht=1#${dossier}` },
  { name: 'dicht-donker', url: `?data=vol&dicht=lid#${dossier}`, dark: true, steps: [click('Openen met')] },
  { name: 'dicht-privacy', url: `?data=vol&dicht=open#${dossier}/privacy` },
  {
    name: 'dicht-zet-donker',
    url: `?data=vol#${dossier}/privacy`,
    dark: true,
    steps: [click('Dossier afschermen')],
  },
  { name: 'dicht-lijst', url: '?data=vol&dicht=1#/clienten' },
  { name: 'privacy-leeg', url: `?data=vol#${dossier}/privacy` },
  { name: 'privacy-vol-donker', url: `?data=vol&verzoeken=1&langer=1#${dossier}/privacy`, dark: true },
  {
    name: 'privacy-nieuw',
    url: `?data=vol&verzoeken=1#${dossier}/privacy`,
    steps: [click('Verzoek vastleggen')],
  },
  {
    name: 'privacy-besluit',
    url: `?data=vol&verzoeken=1#${dossier}/privacy`,
    steps: [click('Besluit vastleggen'), click('Langer bewaren')],
  },
  {
    name: 'meegeven-code',
    url: `?data=vol#${dossier}/privacy`,
    steps: [focus('Waarom, en voor wie'), 'type:overdracht aan Zorg Elders', 'key:Enter'],
  },
  {
    name: 'meegeven-fout-donker',
    url: `?data=vol#${dossier}/privacy`,
    dark: true,
    steps: [click('Bestand maken')],
  },
  { name: 'bewaren', url: '?data=vol#/beheer/bewaren' },
  { name: 'bewaren-niets-donker', url: '?data=vol&bewaren=niets#/beheer/bewaren', dark: true },
  { name: 'bewaren-voorstel', url: '?data=vol&bewaren=voorstel#/beheer/bewaren' },
  { name: 'bewaren-veel', url: '?data=veel&bewaren=voorstel#/beheer/bewaren' },
  {
    name: 'bewaren-goed-donker',
    url: '?data=vol&bewaren=goed#/beheer/bewaren',
    dark: true,
    steps: [click('Goedkeuren')],
  },
  {
    name: 'bewaren-zeker',
    url: '?data=vol&bewaren=goed#/beheer/bewaren',
    steps: [click('Goedkeuren'), '1', click('Vernietigen')],
  },
  {
    name: 'bewaren-blijft',
    url: '?data=vol&bewaren=voorstel#/beheer/bewaren',
    steps: [click('Laten blijven')],
  },
  { name: 'alles', url: '?data=vol#/beheer/uitvoer' },
  {
    name: 'alles-bezig',
    url: '?data=vol#/beheer/uitvoer',
    steps: [focus('Waarom'), 'type:ander programma', 'key:Enter'],
  },
  {
    name: 'alles-klaar-donker',
    url: '?data=vol&taak=kort#/beheer/uitvoer',
    dark: true,
    steps: [focus('Waarom'), 'type:ander programma', 'key:Enter', '1', '1'],
  },
];
