// Harness: the log.
import type { LogboekRegel } from '../../../src/api/types';
import { day, NAMES, uuid } from '../people';
import type { Answers } from '../platform';

const ACTS: [soort: string, wat: string, reden: string][] = [
  ['Gelezen', 'Dossier lezen', ''],
  ['Gewijzigd', 'Plan bijwerken', ''],
  ['Gelezen', 'BSN helemaal tonen', ''],
  ['Uitgevoerd', 'Document als bestand bewaren', ''],
  ['Geweigerd', 'Contract wijzigen', ''],
  ['Gelezen', 'Dossier lezen', 'Noodtoegang: cliënt belt met spoed en de coördinator is niet bereikbaar'],
];
const WHO = ['Marit de Boer', 'Sanne de Wit', 'Joris Smit'];
const ROLES = ['Beheerder', 'Coördinator', 'Planner'];
const SIZE = 200;

function lines(client: string | null, gebruiker: string | null): LogboekRegel[] {
  const own = client === null ? null : NAMES.findIndex((_, n) => uuid(n + 1) === client);
  return Array.from({ length: client === null ? 450 : 14 }, (_, n): LogboekRegel => {
    const [soort, wat, reden] = ACTS[n % ACTS.length]!;
    const who = gebruiker === null ? n % 3 : Number(gebruiker);
    return {
      nr: 450 - n,
      moment: `${day(-Math.floor(n / 6))}T${String(16 - (n % 6)).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}:12.5`,
      wie: WHO[who] ?? '',
      rol: ROLES[who] ?? '',
      namens: n % 7 === 2 ? 'Sanne de Wit' : '',
      soort,
      wat,
      over: NAMES[own === null || own < 0 ? n % NAMES.length : own]?.[0] ?? '',
      toegangspunt: n % 9 === 4 ? 'leidraad-cli op KANTOOR-03' : 'venster op KANTOOR-03',
      reden,
    };
  });
}

export const answers: Answers = {
  'logboek.toon': ({ client, gebruiker, voor, van, tot }) => {
    const within = (day: string) => (van === null || day >= van) && (tot === null || day <= tot);
    const found = lines(client, gebruiker).filter(
      ({ nr, moment }) => (voor === null || nr < voor) && within(moment.slice(0, 10)),
    );
    const regels = found.slice(0, SIZE);
    return {
      regels,
      volgende: found.length > SIZE ? (regels.at(-1)?.nr ?? null) : null,
      gebruikers: WHO.map((naam, n) => ({ id: String(n), naam })),
    };
  },
  'logboek.bewaar': () => ({ bestand: 'logboek.xlsx' }),
};
