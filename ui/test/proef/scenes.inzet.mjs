/** Who comes to a client. */
const click = (text, n = 0) =>
  `[...document.querySelectorAll('button')].filter((one) => one.textContent.trim().startsWith('${text}'))[${n}].click()`;
const tab = '#/clienten/0190a000-0000-7000-8000-000000000001/inzet';
const type = (label, text) =>
  `(() => { const i = [...document.querySelectorAll('label')].find((l) => l.textContent.trim().startsWith('${label}')).htmlFor; const e = document.getElementById(i); e.focus(); })()|type:${text}`.split(
    '|',
  );

export const scenes = [
  { name: 'inzet', url: `?data=vol${tab}` },
  { name: 'inzet-donker', url: `?data=vol${tab}`, dark: true },
  { name: 'inzet-leeg', url: `?data=niets${tab}` },
  { name: 'inzet-200', url: `?data=vol${tab}`, zoom: 2 },
  { name: 'inzet-nieuw', url: `?data=vol${tab}`, steps: [click('Iemand inzetten'), ...type('Wie', 'o')] },
  {
    name: 'inzet-geblokkeerd',
    url: `?data=vol${tab}`,
    steps: [click('Iemand inzetten'), ...type('Wie', 'meh'), '1', 'key:Enter'],
  },
  {
    name: 'inzet-let-op-donker',
    url: `?data=vol${tab}`,
    dark: true,
    steps: [click('Iemand inzetten'), ...type('Wie', 'agn'), '1', 'key:Enter'],
  },
  { name: 'inzet-stopt', url: `?data=vol${tab}`, steps: [click('Stopt')] },
  { name: 'inzet-bezoeken', url: `?data=vol${tab}`, steps: [click('Bezoeken toevoegen')] },
  { name: 'inzet-extra', url: `?data=vol${tab}`, steps: [click('Extra bezoek')] },
  {
    name: 'inzet-extra-fout-donker',
    url: `?data=vol${tab}`,
    dark: true,
    steps: [click('Extra bezoek'), click('Bezoek toevoegen')],
  },
  {
    name: 'inzet-groep',
    url: `?data=vol${tab}`,
    dark: true,
    steps: [click('Wijzigen', 1), "document.querySelector('.side .body').scrollTo(0, 600)"],
  },
  { name: 'inzet-bezoek-stop', url: `?data=vol${tab}`, steps: [click('Stoppen')] },
];
