/** Backups, rights and the log. */
const click = (text, of = 'button') =>
  `[...document.querySelectorAll('${of}')].find((one) => one.textContent.trim().startsWith('${text}')).click()`;
const type = (label, text) =>
  `{ const one = [...document.querySelectorAll('label')].find((l) => l.textContent.trim().startsWith('${label}')); const box = document.getElementById(one.htmlFor); box.value = '${text}'; box.dispatchEvent(new Event('input', { bubbles: true })); }`;

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
  { name: 'rechten', url: '?data=vol#/beheer/rechten' },
  { name: 'rechten-donker', url: '?data=vol#/beheer/rechten', dark: true },
  { name: 'collega-toegang', url: '?data=vol#/collegas' },
  { name: 'backup-slot', url: '?fase=vergrendeld' },
  { name: 'backup-slot-terug', url: '?fase=vergrendeld', steps: [click('Een back-up')] },
  { name: 'backup-eerste', url: '?fase=eerste_start' },
  { name: 'backup-vandaag', url: '?data=vol#/vandaag' },
  { name: 'backup-vandaag-laat-donker', url: '?data=vol&backup=laat#/vandaag', dark: true },
];
