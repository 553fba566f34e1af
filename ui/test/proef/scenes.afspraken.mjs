/** Appointments, messages by hand, and letters. */
const click = (text, of = 'button') =>
  `[...document.querySelectorAll('${of}')].find((one) => one.textContent.trim().startsWith('${text}')).click()`;
const dossier = '#/clienten/0190a000-0000-7000-8000-000000000001';

export const scenes = [
  { name: 'agenda-dag', url: '?data=vol#/agenda?alle=1' },
  { name: 'agenda-week-donker', url: '?data=vol#/agenda?toon=week&alle=1', dark: true },
  { name: 'agenda-leeg', url: '?data=niets#/agenda' },
  { name: 'agenda-een', url: '?data=vol#/agenda', steps: [click('09:00')] },
  {
    name: 'agenda-gehouden-donker',
    url: '?data=vol#/agenda',
    dark: true,
    steps: [click('09:00'), click('Doorgegaan')],
  },
  { name: 'agenda-papier', url: '?data=vol#/agenda', steps: [click('Afdrukken')] },
  { name: 'agenda-200', url: '?data=vol#/agenda?toon=week&alle=1', zoom: 2 },
  { name: 'afspraken-dossier', url: `?data=vol${dossier}` },
  { name: 'afspraken-nieuw', url: `?data=vol${dossier}`, steps: [click('Afspraak maken')] },
  { name: 'afspraken-groot', url: `?data=vol${dossier}`, size: [1920, 1080] },
  { name: 'afspraken-leeg', url: `?data=niets${dossier}` },
  { name: 'uitberichten-dossier', url: `?data=vol${dossier}/berichten`, steps: [click('Openen')] },
  {
    name: 'uitberichten-nieuw-donker',
    url: `?data=vol${dossier}/berichten`,
    dark: true,
    steps: [click('Bericht toevoegen')],
  },
  { name: 'uitberichten-alle', url: '?data=vol#/berichten' },
  {
    name: 'uitberichten-alle-donker',
    url: '?data=vol#/berichten',
    dark: true,
    steps: ["document.querySelectorAll('table button')[1].click()"],
  },
  { name: 'uitberichten-leeg', url: `?data=niets${dossier}/berichten` },
  { name: 'brief-kies', url: '?data=vol#/brief/0190a000-0000-7000-8000-000000000001' },
  {
    name: 'brief-maken',
    url: '?data=vol#/brief/0190a000-0000-7000-8000-000000000001?sjabloon=brief-late-start',
  },
  {
    name: 'brief-maken-donker',
    url: '?data=vol#/brief/0190a000-0000-7000-8000-000000000001?sjabloon=brief-late-start',
    dark: true,
    steps: ["document.querySelector('details').open = true"],
  },
  { name: 'sjabloon-teksten', url: '?data=vol#/sjablonen', size: [1920, 1080] },
  {
    name: 'sjabloon-fout-donker',
    url: '?data=vol#/sjablonen?naam=map-thuis',
    dark: true,
    steps: [
      "document.querySelector('textarea').focus()",
      'type:{client.leeftijd}',
      'new Promise((done) => setTimeout(done, 900))',
    ],
  },
  { name: 'sjabloon-huisstijl', url: '?data=vol#/sjablonen/huisstijl', steps: [click('Logo kiezen')] },
  { name: 'sjabloon-reeks', url: '?data=vol#/sjablonen/reeks' },
  {
    name: 'sjabloon-reeks-donker',
    url: '?data=vol#/sjablonen/reeks',
    dark: true,
    steps: [click('7 papieren')],
  },
  { name: 'sjabloon-reeks-leeg', url: '?data=niets#/sjablonen/reeks' },
];
