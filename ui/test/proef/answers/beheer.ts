// Harness: rights and settings of safety.
import type { Answers } from '../platform';

let stand = { vergrendel_na: 10, eigen_team: new URLSearchParams(location.search).has('eigenteam') };

export const answers: Answers = {
  'toegang.actief': () => ({}),
  'beheer.rechten': () => ({
    rollen: ['Beheerder', 'Coördinator', 'Planner', 'Teamleider', 'Backoffice', 'Lezer (inspectie)'],
    rijen: [
      ['lezen', 'Dossiers, werklijst, medewerkers en contracten lezen, zoeken en afdrukken', '111111'],
      ['werk', 'Taken en de werklijst bijwerken', '111110'],
      ['dossier', 'Vastleggen in een dossier: feiten, plannen, evaluaties en afspraken', '111100'],
      ['berichten', 'Berichten van gemeenten inlezen en berichten maken', '110010'],
      ['personeel', 'Medewerkers en hun papieren vastleggen', '101100'],
      ['contracten', 'Contracten wijzigen, producten koppelen en uitzonderingen toestaan', '100100'],
      ['bewaren', 'Dossiers afschermen en langer bewaren, en goedkeuren wat wordt vernietigd', '100100'],
      ['beheer', 'Gebruikers, back-ups, logboek en instellingen', '100000'],
    ].map(([recht = '', wat = '', mag = '']) => ({
      recht,
      wat,
      mag: [...mag].map((one) => one === '1'),
      eigen_team: [...mag].map((_, n) => stand.eigen_team && recht === 'dossier' && n === 1),
    })),
  }),
  'beheer.stand': () => stand,
  'beheer.stel_in': (vraag) => (stand = vraag),
};
