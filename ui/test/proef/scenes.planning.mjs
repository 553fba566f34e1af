/** The week board. */
const visit = (n) => `document.querySelectorAll('[data-bezoek]')[${String(n)}].click()`;
const click = (text) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith('${text}')).click()`;
const week = '#/planning?van=2027-01-11&dagen=7&per=medewerker';

export const scenes = [
  { name: 'planning-week', url: `?data=vol${week}` },
  { name: 'planning-week-donker', url: `?data=vol${week}`, dark: true },
  { name: 'planning-bezoek', url: `?data=vol${week}`, steps: [visit(10)] },
  {
    name: 'planning-verplaats-donker',
    url: `?data=vol${week}`,
    dark: true,
    steps: [visit(0), click('Verplaatsen')],
  },
  { name: 'planning-afzeggen', url: `?data=vol${week}`, steps: [visit(10), click('Gaat niet door')] },
  { name: 'planning-bellen', url: `?data=vol${week}`, steps: [click('Bellijst')] },
  {
    name: 'planning-papier',
    url: `?data=vol${week}`,
    steps: ["document.querySelector('[aria-label=Afdrukken]').click()"],
  },
  {
    name: 'planning-ics-donker',
    url: `?data=vol${week}`,
    dark: true,
    steps: ['document.querySelector(\'[aria-label="Naar een andere agenda"]\').click()'],
  },
  {
    name: 'planning-noshow-tijd',
    url: `?data=vol${week}`,
    steps: [
      visit(10),
      click('Gaat niet door'),
      "const s = document.querySelector('form select'); s.value = 'no-show'; s.dispatchEvent(new Event('change', { bubbles: true }))",
    ],
  },
  { name: 'planning-client', url: '?data=vol#/planning?van=2027-01-11&dagen=7&per=client' },
  { name: 'planning-dag', url: '?data=vol#/planning?van=2027-01-13&dagen=1&per=medewerker' },
  { name: 'planning-4weken', url: '?data=vol#/planning?van=2027-01-11&dagen=28&per=medewerker' },
  { name: 'planning-groot', url: `?data=veel${week}`, size: [1920, 1080] },
  { name: 'planning-leeg', url: `?data=niets${week}` },
  { name: 'planning-200', url: `?data=vol${week}`, zoom: 2 },
  {
    name: 'planning-toetsen',
    url: `?data=vol${week}`,
    steps: [
      "document.querySelectorAll('.rows [data-bezoek]')[0].focus()",
      'key:ArrowRight',
      'key:v',
      'key:ArrowDown',
      'key:ArrowRight',
    ],
  },
];
