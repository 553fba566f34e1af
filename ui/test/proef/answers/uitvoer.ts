// Harness: what leaves the program. The job runs while it is asked how far it is.
import type { Answers } from '../platform';
import { emit } from '../platform';

const TAAK = '0190f000-0000-7000-8000-000000000001';
let done = 0;
const stand = () => ({
  taak: TAAK,
  gedaan: done,
  totaal: 48_200,
  klaar: done >= 48_200,
  afgebroken: false,
  resultaten: [],
  tellingen: { verwerkt: 0, dubbel: 0, geweigerd: 0 },
});
const given = (reden: string, bestand: string) => {
  if (!reden.trim()) throw { code: 'veld_leeg', zin: 'Reden is leeg. Vul het in.', veld: 'reden' };
  return { bestand, code: 'K7QM-2XWP-9T4B-HNV3-R8DC', bestanden: 24 };
};

export const answers: Answers = {
  'uitvoer.dossier': ({ reden }) => given(reden, 'dossier-2026-11-03-0912.zip'),
  'uitvoer.inzage': ({ reden }) => given(reden, 'inzage-2026-11-03-0912.zip'),
  'uitvoer.medewerker': ({ reden }) => given(reden, 'inzage-medewerker-2026-11-03-0912.zip'),
  'uitvoer.alles': () => {
    done = 12_000;
    const kort = new URLSearchParams(location.search).get('taak') === 'kort';
    setTimeout(
      () => {
        done = 48_200;
        emit('taak', stand());
      },
      kort ? 200 : 3_600_000,
    );
    return { taak: TAAK, map: 'leidraad-uitvoer-2026-11-03-0912' };
  },
  'uitvoer.taak': stand,
  'uitvoer.annuleer': () => ({ ...stand(), klaar: true, afgebroken: true }),
};
