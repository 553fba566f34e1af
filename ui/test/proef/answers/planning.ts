// A week of a small team: somebody ill, some visits open, signs of every kind.
import type { BezoekRegel, BezoekTeken, Bord, BordRij, PlanGevolg } from '../../../src/api/types';
import { addDays, mondayOf as monday } from '../../../src/shared/dates';
import { data, NAMES, uuid } from '../people';
import type { Answers } from '../platform';

const WORKERS = [
  'Amina Erol',
  'Fatma Öztürk',
  'Joke Prins',
  'Karel Dekker',
  'Nga Nguyen',
  'Piet Smit',
  'Wilma Tol',
];
const count = data === 'veel' ? 300 : data === 'vol' ? WORKERS.length : 0;
const VANDAAG = '2027-01-13';
const worker = (n: number) => uuid(5000 + n);
const name = (n: number) =>
  n < WORKERS.length ? WORKERS[n]! : `${WORKERS[n % WORKERS.length]!} ${String(n)}`;

const TEKENS: Record<number, BezoekTeken> = {
  5: {
    soort: 'mag',
    ernst: 'waarschuwing',
    zin: 'De VOG van Fatma Öztürk verloopt op 1 feb 2027 (Dalfsen, eis 30).',
  },
  11: { soort: 'dubbel', ernst: 'waarschuwing', zin: 'Joke Prins heeft dan ook een bezoek bij B. Çelik.' },
  17: { soort: 'mag', ernst: 'geblokkeerd', zin: 'De VOG is ouder dan 60 maanden (IJmond, eis 8).' },
};

let visits: BezoekRegel[] = [];
let version = 1;
function fill(from: string) {
  visits = [];
  for (let w = 0; w < count; w++) {
    for (let day = 0; day < 28; day++) {
      const dag = addDays(from, day);
      if (day % 7 > 4) continue;
      for (let n = 0; n < 1 + ((w + day) % 3); n++) {
        const id = visits.length;
        const client = (id * 7) % NAMES.length;
        const ill = w === 5 && day < 4;
        const begin = 8 * 60 + n * 120;
        visits.push({
          id: uuid(20000 + id),
          reeks: uuid(9000 + w),
          dag,
          begin,
          einde: begin + 90,
          dagdeel: id % 9 === 4 ? 'middag' : null,
          tijd: '',
          minuten: 90,
          medewerker: worker(w),
          medewerker_naam: name(w),
          stand: ill ? 'open' : id === 8 ? 'no-show' : 'gepland',
          stand_tekst: ill ? 'Piet Smit is ziek' : id === 8 ? 'no-show' : 'gepland',
          clienten: [{ client: uuid(client + 1), naam: NAMES[client]![0], nummer: 480000 + client }],
          groep: '',
          plaats: '',
          tekens: TEKENS[id] ? [TEKENS[id]] : [],
          gewijzigd: id === 5 || id === 14,
          gebeld: id === 14,
          eerst_op: id === 14 ? addDays(dag, -1) : null,
          wijziging: 1,
        });
      }
    }
  }
}

function bord(van: string, dagen: number, per: string, zoek: string): Bord {
  if (visits.length === 0 && count > 0) fill(monday(van));
  const days = Array.from({ length: dagen }, (_, n) => addDays(van, n));
  const own = visits.filter(({ dag }) => days.includes(dag));
  const rij = (id: string, naam: string, n: number): BordRij => ({
    id,
    naam,
    gepland:
      own.filter((b) => (per === 'client' ? b.clienten[0]!.client === id : b.medewerker === id)).length * 90,
    afgesproken: n % 3 === 0 ? 16 * 60 : 24 * 60,
    afwezig:
      n === 5 && per !== 'client'
        ? [{ id: uuid(7), van: monday(VANDAAG), tot: addDays(monday(VANDAAG), 3), tekst: 'ziek' }]
        : [],
    beschikbaar: n === 2 ? ['ma', 'di', 'do'].map((dag) => ({ dag, van: 480, tot: 1020 })) : [],
  });
  const rijen =
    per === 'client'
      ? (count === 0 ? [] : NAMES).map(([naam], n) => rij(uuid(n + 1), naam, n))
      : Array.from({ length: count }, (_, n) => rij(worker(n), name(n), n));
  const open = own.filter(({ stand }) => stand === 'open');
  return {
    vandaag: VANDAAG,
    dagen: days.map((dag) => ({
      dag,
      feestdag: dag === '2027-01-01' ? 'Nieuwjaarsdag' : null,
      week: monday(dag),
      gepubliceerd: '2027-01-08T15:00:00',
    })),
    rijen: rijen.filter(({ naam }) => naam.toLowerCase().includes(zoek.toLowerCase())),
    bezoeken: own,
    open: open.length,
    open_minuten: open.length * 90,
    ongedaan: version > 1 ? { id: uuid(1), tekst: 'bezoek verplaatst', op: '2027-01-13T10:00:00' } : null,
  };
}

function changed(id: string, next: Partial<BezoekRegel>, tekst: string): PlanGevolg {
  version++;
  visits = visits.map((each) => (each.id === id ? { ...each, ...next, wijziging: version } : each));
  return { handeling: uuid(1), tekst, bezoeken: visits.filter((each) => each.id === id) };
}

export const answers: Answers = {
  'planning.bord': ({ van, dagen, per, zoek }) => bord(van, dagen, per, zoek ?? ''),
  'planning.bezoek': ({ bezoek }) => ({
    bezoek: visits.find(({ id }) => id === bezoek)!,
    geschiedenis: [
      {
        tekst: 'Verplaatst van di 12 jan 9:00 naar wo 13 jan 8:00',
        reden: 'Cliënt moet naar het ziekenhuis',
        door: 'Karim Haddad',
        op: '2027-01-11T09:12:00',
        ongedaan: false,
      },
    ],
  }),
  'planning.verplaats': ({ bezoek, dag, medewerker, om }) => {
    if (medewerker === worker(3))
      throw {
        code: 'geblokkeerd',
        zin: 'Karel Dekker mag hier niet komen: de VOG is ouder dan 60 maanden (IJmond, eis 8).',
        veld: null,
      };
    const begin = om ? Number(om.split(':')[0]) * 60 + Number(om.split(':')[1] ?? 0) : 480;
    const n = WORKERS.findIndex((_, index) => worker(index) === medewerker);
    return changed(
      bezoek,
      {
        dag,
        medewerker,
        medewerker_naam: n < 0 ? null : WORKERS[n]!,
        begin,
        einde: begin + 90,
        stand: medewerker ? 'gepland' : 'open',
        stand_tekst: medewerker ? 'gepland' : 'nog niemand',
        gewijzigd: true,
        gebeld: false,
      },
      'Het bezoek is verplaatst.',
    );
  },
  'planning.extra': ({ dag }) => ({
    handeling: uuid(1),
    tekst: `Extra bezoek gepland op ${dag}.`,
    bezoeken: [],
  }),
  'planning.zeg_af': ({ bezoek, wat }) =>
    changed(bezoek, { stand: wat, stand_tekst: wat }, 'Het bezoek gaat niet door.'),
  'planning.voorbeeld': () => ({
    paginas: [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><text x="20" y="30">Planning</text></svg>',
    ],
  }),
  'planning.pdf': () => ({ bestand: 'rooster.pdf' }),
  'planning.ics': () => ({ bestand: 'rooster.ics' }),
  'planning.maak_ongedaan': () => ({ handeling: uuid(1), tekst: '', bezoeken: [] }),
  'planning.publiceer': () => ({ gepubliceerd: '2027-01-13T10:00:00', bezoeken: [] }),
  'planning.wijzigingen': () => ({
    gepubliceerd: '2027-01-08T15:00:00',
    bezoeken: visits
      .filter(({ gewijzigd }) => gewijzigd)
      .map((bezoek) => ({ bezoek, telefoons: ['06 12345678'] })),
  }),
  'planning.gebeld': ({ bezoek }) => {
    changed(bezoek, { gebeld: true }, '');
    return {
      gepubliceerd: '2027-01-08T15:00:00',
      bezoeken: visits
        .filter(({ gewijzigd }) => gewijzigd)
        .map((each) => ({ bezoek: each, telefoons: [''] })),
    };
  },
};
