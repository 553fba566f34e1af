/** Care that was given. */
const click = (text, n = 0) =>
  `[...document.querySelectorAll('button')].filter((one) => one.textContent.trim().startsWith('${text}'))[${n}].click()`;
const week = '#/geleverd?van=2027-01-04';

export const scenes = [
  {
    name: 'levering-invoer',
    url: '?data=vol#/geleverd/invoer',
    steps: [click('Bestand kiezen'), 'new Promise((done) => setTimeout(done, 300))'],
  },
  {
    name: 'levering-invoer-proef',
    url: '?data=vol#/geleverd/invoer',
    dark: true,
    steps: [
      click('Bestand kiezen'),
      'new Promise((done) => setTimeout(done, 300))',
      click('Proef doen'),
      'new Promise((done) => setTimeout(done, 1500))',
    ],
  },
  { name: 'geleverd', url: `?data=vol${week}` },
  { name: 'geleverd-donker', url: `?data=vol${week}`, dark: true },
  { name: 'geleverd-anders', url: `?data=vol${week}`, steps: [click('Ging anders')] },
  {
    name: 'geleverd-gemeld',
    url: `?data=vol${week}`,
    steps: [
      click('Ging anders'),
      "document.activeElement.value = '45'; document.activeElement.dispatchEvent(new Event('input'))",
      'key:Enter',
      click('Ging anders', 1),
      click('Nu niet'),
    ],
  },
  { name: 'geleverd-bevestigd', url: `?data=vol${week}`, steps: [click('Bevestig ')] },
  {
    name: 'geleverd-corrigeren-donker',
    url: `?data=vol${week}&wie=0190a000-0000-7000-8000-000000005001`,
    dark: true,
    steps: [click('Corrigeren')],
  },
  { name: 'geleverd-client', url: `?data=vol${week}&per=client` },
  { name: 'geleverd-groot', url: `?data=veel${week}` },
  { name: 'geleverd-leeg', url: `?data=niets${week}` },
  { name: 'geleverd-cijfers', url: '?data=vol#/geleverd/cijfers' },
  { name: 'geleverd-cijfers-donker', url: '?data=vol#/geleverd/cijfers', dark: true },
  { name: 'geleverd-cijfers-leeg', url: '?data=niets#/geleverd/cijfers' },
  { name: 'geleverd-cijfers-groot', url: '?data=veel#/geleverd/cijfers' },
  {
    name: 'geleverd-dossier',
    url: '?data=vol#/clienten/0190a000-0000-7000-8000-000000000001/inzet',
    steps: [
      "[...document.querySelectorAll('h2')].find((one) => one.textContent === 'Cijfers').scrollIntoView()",
    ],
  },
  { name: 'geleverd-200', url: `?data=vol${week}`, zoom: 2 },
];
