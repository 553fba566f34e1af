/** Who works for us. */
const click = (text, of = 'button') =>
  `[...document.querySelectorAll('${of}')].find((one) => one.textContent.trim().startsWith('${text}')).click()`;
const one = '#/medewerkers/0190b000-0000-7000-8000-000000000000';
const row = (n) => `document.querySelectorAll('[role=row]')[${n}].click()`;

export const scenes = [
  { name: 'medewerkers-lijst', url: '?data=vol#/medewerkers' },
  { name: 'medewerkers-lijst-donker', url: '?data=veel#/medewerkers', dark: true },
  { name: 'medewerkers-leeg', url: '?data=niets#/medewerkers' },
  { name: 'medewerkers-nieuw', url: '?data=vol#/medewerkers', steps: [click('Nieuwe medewerker')] },
  { name: 'medewerkers-200', url: '?data=vol#/medewerkers', zoom: 2 },
  { name: 'medewerker-gegevens', url: `?data=vol${one}` },
  { name: 'medewerker-papieren', url: `?data=vol${one}/papieren` },
  {
    name: 'medewerker-papieren-donker',
    url: `?data=vol${one}/papieren`,
    dark: true,
    steps: [click('Papier toevoegen')],
  },
  { name: 'medewerker-beschikbaar', url: `?data=vol${one}/beschikbaar` },
  { name: 'medewerker-mag', url: `?data=vol${one}/mag` },
  { name: 'medewerkers-matrix', url: '?data=vol#/medewerkers/matrix', steps: [row(3)] },
  {
    name: 'medewerkers-matrix-donker',
    url: '?data=veel#/medewerkers/matrix',
    dark: true,
    steps: [row(3), click('Toch toestaan')],
  },
  { name: 'medewerkers-matrix-groot', url: '?data=vol#/medewerkers/matrix', size: [1920, 1080] },
];
