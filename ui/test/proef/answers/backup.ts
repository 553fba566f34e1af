// Harness: backups.
import type { BackupStand } from '../../../src/api/types';
import type { Answers } from '../platform';
import { session } from '../../../src/toegang/session.svelte';

const dagen = [9, 8, 7, 6, 5, 4, 3];
const laat = new URLSearchParams(window.location.search).get('backup');

const stand = (): BackupStand => ({
  map: '/home/anja/.local/share/leidraad/back-up',
  gekozen: false,
  laatste: laat === 'geen' ? null : '2027-01-09T09:02:11',
  te_laat: laat !== null,
  fout: laat === 'fout' ? 'De map is niet gevonden. Sluit de schijf aan of kies een andere map.' : null,
  kopieen:
    laat === 'geen'
      ? []
      : dagen.map((dag, n) => ({
          pad: `/home/anja/back-up/leidraad-2027010${dag}-090211-dag.backup`,
          naam: `leidraad-2027010${dag}-090211-dag.backup`,
          gemaakt_op: `2027-01-0${dag}T09:02:11`,
          soort: n === 2 ? 'Voor het inlezen' : 'Dagelijks',
          grootte: `${14 - n} MB`,
        })),
});

export const answers: Answers = {
  'backup.stand': stand,
  'backup.maak': stand,
  'backup.kies_map': stand,
  'backup.kies': () => ({ pad: '/media/stick/leidraad-20270109-090211-dag.backup' }),
  'backup.inzien': () => ({
    organisatie: 'Zorg Thuis',
    gebruikers: ['Anja Bakker (Beheerder)', 'Piet de Wit (Coördinator)'],
    clienten: 214,
    laatste: '2027-01-09T08:57:40',
    vervangt: true,
  }),
  'backup.terug': () => session.stand!,
};
