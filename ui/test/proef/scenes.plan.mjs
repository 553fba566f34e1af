/** The plan: each tab of the help, each step, many goals, an empty plan, a fixed one. */
const click = (text, of = 'button') =>
  `[...document.querySelectorAll('${of}')].find((one) => one.textContent.trim().startsWith('${text}')).click()`;
const plan = '#/plannen/0190a000-0000-7000-8000-000000006001';
const big = [1920, 1080];

export const scenes = [
  { name: 'planvorm', url: `?data=vol${plan}` },
  { name: 'planvorm-donker', url: `?data=vol${plan}`, dark: true },
  { name: 'planvorm-groot', url: `?data=vol${plan}`, size: big },
  { name: 'planvorm-leeg', url: `?data=vol&plan=leeg${plan}` },
  { name: 'planvorm-veel', url: `?data=vol&doelen=60${plan}`, dark: true },
  { name: 'planvorm-vast', url: `?data=vol&plan=vast${plan}` },
  { name: 'planvorm-200', url: `?data=vol${plan}`, zoom: 2 },
  { name: 'planvorm-bibliotheek', url: `?data=vol${plan}`, steps: [click('Bibliotheek')] },
  { name: 'planvorm-verloop', url: `?data=vol${plan}`, steps: [click('Verloop')] },
  { name: 'planvorm-versies', url: `?data=vol${plan}`, steps: [click('Versies'), '1'] },
  { name: 'planvorm-versies-donker', url: `?data=vol${plan}`, dark: true, steps: [click('Versies'), '1'] },
  {
    name: 'planvorm-bespreking',
    url: `?data=vol${plan}`,
    steps: [click('Bespreking vastleggen'), "document.querySelector('[value=nee]').click()"],
  },
  {
    name: 'planvorm-velden',
    url: `?data=vol${plan}`,
    steps: ["document.getElementById('plan-resultaten').scrollIntoView({ block: 'end' })"],
  },
  {
    name: 'planvorm-meer',
    url: `?data=vol${plan}`,
    steps: [
      "document.querySelectorAll('.more')[1].click()",
      "document.querySelectorAll('.more')[1].scrollIntoView({ block: 'center' })",
    ],
  },
];
