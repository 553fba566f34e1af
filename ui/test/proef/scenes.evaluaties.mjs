/** Evaluations: the month of everybody, the tab in the dossier, the record. */
const click = (text, of = 'button') =>
  `[...document.querySelectorAll('${of}')].find((one) => one.textContent.trim().startsWith('${text}')).click()`;
const record = '#/evaluaties/0190a000-0000-7000-8000-000000009001';

export const scenes = [
  { name: 'evaluaties', url: '?data=vol#/evaluaties' },
  { name: 'evaluaties-donker', url: '?data=vol#/evaluaties', dark: true },
  { name: 'evaluaties-veel', url: '?data=veel#/evaluaties' },
  { name: 'evaluaties-niets', url: '?data=niets#/evaluaties' },
  { name: 'evaluatie', url: `?data=vol${record}` },
  { name: 'evaluatie-donker', url: `?data=vol${record}`, dark: true },
  { name: 'evaluatie-daarna', url: `?data=vol${record}`, steps: [click('Daarna')] },
  { name: 'evaluatie-print', url: `?data=vol${record}`, steps: [click('Zoals het print')] },
  { name: 'evaluatie-vaststellen', url: `?data=vol${record}`, steps: [click('Vaststellen')] },
  {
    name: 'evaluatie-vast',
    url: `?data=vol${record}`,
    steps: [click('Vaststellen'), '1', click('Bewaar en plan'), '1'],
    dark: true,
  },
  { name: 'evaluatie-200', url: `?data=vol${record}`, zoom: 2 },
  { name: 'dossier-evaluaties', url: '?data=vol#/clienten/0190a000-0000-7000-8000-000000000001/evaluaties' },
  {
    name: 'dossier-evaluaties-plannen',
    url: '?data=vol#/clienten/0190a000-0000-7000-8000-000000000001/evaluaties',
    steps: [click('Evaluatie plannen')],
    dark: true,
  },
  {
    name: 'dossier-evaluaties-niets',
    url: '?data=niets#/clienten/0190a000-0000-7000-8000-000000000001/evaluaties',
  },
];
