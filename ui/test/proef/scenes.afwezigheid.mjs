/** Illness and leave, and who comes instead. */
const click = (text, of = 'button') =>
  `[...document.querySelectorAll('${of}')].find((one) => one.textContent.trim().startsWith('${text}')).click()`;
const one = '#/afwezig/0190d000-0000-7000-8000-000000000901';
const visit = (n) => `?bezoek=0190d000-0000-7000-8000-00000000000${n}`;
const focus = (label) =>
  `document.getElementById([...document.querySelectorAll('label')].filter((l) => l.textContent.trim().startsWith('${label}')).at(-1).htmlFor).focus()`;

export const scenes = [
  { name: 'afwezig', url: '?data=vol#/afwezig' },
  { name: 'afwezig-veel-donker', url: '?data=veel#/afwezig', dark: true },
  { name: 'afwezig-leeg', url: '?data=niets#/afwezig' },
  {
    name: 'afwezig-nieuw',
    url: '?data=vol#/afwezig',
    steps: [
      click('Afwezigheid vastleggen'),
      focus('Wie'),
      'type:meh',
      '1',
      'key:Enter',
      click('Nog iemand'),
      click('2 vastleggen'),
    ],
  },
  { name: 'afwezig-200', url: '?data=vol#/afwezig', zoom: 2 },
  { name: 'afwezigheid-bezoeken', url: `?data=vol${one}` },
  { name: 'afwezigheid-bezoek', url: `?data=vol${one}/bezoeken${visit(1)}` },
  { name: 'afwezigheid-bezoek-donker', url: `?data=vol${one}/bezoeken${visit(3)}`, dark: true },
  { name: 'afwezigheid-niemand', url: `?data=vol${one}/bezoeken${visit(6)}` },
  { name: 'afwezigheid-gedekt', url: `?data=vol${one}/bezoeken${visit(5)}` },
  {
    name: 'afwezigheid-toetsen',
    url: `?data=vol${one}/bezoeken`,
    steps: [
      'document.querySelector(\'[role=row][tabindex="0"]\').focus()',
      'key:ArrowDown',
      'key:ArrowDown',
      '1',
      click('Kies Agnieszka'),
      '1',
      '1',
    ],
    say: 'document.activeElement.textContent.trim().slice(0, 60)',
  },
  {
    name: 'afwezigheid-blad',
    url: `?data=vol${one}/bezoeken${visit(5)}`,
    steps: [click('Blad voor de vervanger')],
  },
  { name: 'afwezigheid-wijzig', url: `?data=vol${one}/bezoeken`, steps: [click('Einde of wijzigen')] },
  { name: 'afwezigheid-voorstel', url: `?data=vol${one}/voorstel` },
  {
    name: 'afwezigheid-voorstel-donker',
    url: `?data=vol${one}/voorstel`,
    dark: true,
    size: [1280, 1400],
    steps: [click('Geen vervanging')],
  },
  {
    name: 'afwezigheid-voorstel-klaar',
    url: `?data=vol${one}/voorstel`,
    steps: [click('4 bezoeken overnemen'), '1', '1'],
  },
  { name: 'afwezigheid-bellen', url: `?data=vol${one}/bellen` },
  { name: 'afwezigheid-bellen-donker', url: `?data=vol${one}/bellen`, dark: true, size: [1920, 1080] },
  { name: 'afwezigheid-gedaan', url: `?data=vol${one}/gedaan` },
  { name: 'afwezigheid-200', url: `?data=vol${one}/bezoeken${visit(1)}`, zoom: 2 },
];
