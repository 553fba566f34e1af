// Harness: rights and settings of safety.
import type { Answers } from '../platform';

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
      ['bewaren', 'Goedkeuren wat wordt vernietigd, en dossiers langer bewaren', '100100'],
      ['beheer', 'Gebruikers, back-ups, logboek en instellingen', '100000'],
    ].map(([recht = '', wat = '', mag = '']) => ({
      recht,
      wat,
      mag: [...mag].map((one) => one === '1'),
    })),
  }),
  'beheer.stand': () => ({ vergrendel_na: 10 }),
  'beheer.stel_in': (vraag) => vraag,
};
