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
  {
    name: 'medewerker-inzage-donker',
    url: `?data=vol${one}`,
    size: [1920, 1080],
    dark: true,
    steps: [
      "[...document.querySelectorAll('h2')].find((one) => one.textContent.includes('Inzage')).scrollIntoView()",
    ],
  },
  { name: 'medewerker-papieren', url: `?data=vol${one}/papieren` },
  {
    name: 'medewerker-papieren-donker',
    url: `?data=vol${one}/papieren`,
    dark: true,
    steps: [click('Papier toevoegen')],
  },
  {
    name: 'medewerker-bijlage',
    url: `?data=vol${one}/papieren`,
    size: [1920, 1080],
    steps: [
      `document.querySelector('[aria-label="achterkant.png bekijken"]').click()`,
      `document.querySelector('[aria-label="VOG Jolanda.pdf intrekken"]').click()`,
    ],
  },
  {
    name: 'medewerkers-gevraagd',
    url: '?data=vol#/medewerkers/toezicht',
    dark: true,
    steps: [row(4), click('Gevraagd vastleggen'), '1'],
  },
  {
    name: 'medewerkers-verslag',
    url: '?data=vol#/medewerkers/toezicht',
    steps: [
      `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('Uitzonderingen')).click()`,
      click('Verslag over een periode'),
    ],
  },
  { name: 'medewerker-beschikbaar', url: `?data=vol${one}/beschikbaar` },
  {
    name: 'medewerker-caseload',
    url: '?data=vol#/medewerkers/0190b000-0000-7000-8000-000000000003/caseload',
  },
  { name: 'medewerkers-toezicht', url: '?data=vol#/medewerkers/toezicht', steps: [row(1)] },
  {
    name: 'medewerkers-toezicht-donker',
    url: '?data=vol#/medewerkers/toezicht',
    dark: true,
    steps: [click('Hoe lang vooraf')],
  },
  {
    name: 'medewerkers-uitzonderingen',
    url: '?data=vol#/medewerkers/toezicht',
    steps: [
      `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('Uitzonderingen')).click()`,
    ],
  },
  { name: 'medewerkers-toezicht-leeg', url: '?data=niets#/medewerkers/toezicht' },
  { name: 'medewerkers-invoer-1', url: '?data=vol#/medewerkers/invoer' },
  {
    name: 'medewerkers-invoer-2',
    url: '?data=vol#/medewerkers/invoer',
    dark: true,
    steps: [click('Bestand kiezen'), '1'],
  },
  {
    name: 'medewerkers-invoer-3',
    url: '?data=vol#/medewerkers/invoer',
    steps: [
      click('Bestand kiezen'),
      'new Promise((done) => setTimeout(done, 300))',
      click('Proef doen'),
      'new Promise((done) => setTimeout(done, 1500))',
    ],
  },
  { name: 'medewerker-brief', url: `?data=vol${one}/brief/vog` },
  { name: 'medewerker-brief-donker', url: `?data=vol${one}/brief/vog`, dark: true },
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
