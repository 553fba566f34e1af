// A week of care that was given: some of it confirmed, some corrected, some not.
import type { LeveringAfwijking, LeveringInhoud, LeveringRegel, LeveringWeek } from '../../../src/api/types';
import { addDays, mondayOf } from '../../../src/shared/dates';
import { data, NAMES, TODAY, uuid } from '../people';
import type { Answers } from '../platform';

const WORKERS = ['Amina Erol', 'Fatma Öztürk', 'Joke Prins', 'Karel Dekker', 'Nga Nguyen'];
const count = data === 'veel' ? 300 : data === 'vol' ? WORKERS.length : 0;
const worker = (n: number) =>
  n < WORKERS.length ? WORKERS[n]! : `${WORKERS[n % WORKERS.length]!} ${String(n)}`;
const weeks = new Map<string, LeveringRegel[]>();
let made = 0;

const inhoud = (minuten: number, rest: Partial<LeveringInhoud> = {}): LeveringInhoud => ({
  id: uuid(70000 + made++),
  minuten,
  soort_tijd: 'direct',
  aanwezig: true,
  paraaf: '',
  opmerking: '',
  ...rest,
});

function fill(van: string): LeveringRegel[] {
  const regels: LeveringRegel[] = [];
  for (let day = 0; day < 5; day++) {
    const dag = addDays(van, day);
    if (dag > TODAY) continue;
    for (let w = 0; w < count; w++) {
      for (let n = 0; n < 1 + ((w + day) % 3); n++) {
        const id = regels.length;
        const client = (id * 7) % NAMES.length;
        const begin = 8 * 60 + n * 120;
        const off = id === 3 ? 'afgezegd' : id === 6 ? 'open' : 'gepland';
        const given = w === 1 || (w === 2 && day === 0);
        regels.push({
          client: uuid(client + 1),
          client_naam: NAMES[client]![0],
          stand: off !== 'gepland' ? 'niet' : given ? 'geleverd' : 'nog',
          levering:
            given && off === 'gepland'
              ? inhoud(id === 1 ? 60 : 90, id === 1 ? { paraaf: 'FÖ', opmerking: 'Het was te kort.' } : {})
              : null,
          eerder: id === 1 ? [inhoud(90)] : [],
          bezoek: {
            id: uuid(60000 + regels.length),
            reeks: uuid(9000 + w),
            dag,
            begin,
            einde: begin + 90,
            dagdeel: id % 9 === 4 ? 'middag' : null,
            tijd: '',
            minuten: 90,
            medewerker: off === 'open' ? null : uuid(5000 + w),
            medewerker_naam: off === 'open' ? null : worker(w),
            stand: off,
            stand_tekst: off === 'open' ? 'nog niemand' : off,
            clienten: [{ client: uuid(client + 1), naam: NAMES[client]![0], nummer: 480000 + client }],
            groep: '',
            plaats: id % 5 === 0 ? 'Dorpshuis' : '',
            tekens: [],
            gewijzigd: false,
            gebeld: false,
            eerst_op: null,
            wijziging: 1,
          },
        });
      }
    }
  }
  return regels;
}

function week(van: string, filter: (regel: LeveringRegel) => boolean = () => true): LeveringWeek {
  const monday = mondayOf(van);
  if (!weeks.has(monday)) weeks.set(monday, fill(monday));
  const regels = weeks.get(monday)!.filter(filter);
  return {
    regels,
    nog: regels.filter(({ stand }) => stand === 'nog').length,
    gepland: regels.reduce((som, { bezoek }) => som + bezoek.minuten, 0),
    geleverd: regels.reduce((som, { levering }) => som + (levering?.minuten ?? 0), 0),
  };
}

const typed = (a: LeveringAfwijking | undefined, minuten: number): LeveringInhoud =>
  inhoud(a?.minuten ?? minuten, {
    soort_tijd: a?.soort_tijd || 'direct',
    aanwezig: a?.aanwezig ?? true,
    paraaf: a?.paraaf ?? '',
    opmerking: a?.opmerking ?? '',
  });

function put(van: string, change: (regel: LeveringRegel) => LeveringRegel): LeveringWeek {
  const monday = mondayOf(van);
  weeks.set(monday, week(monday).regels.map(change));
  return week(monday);
}

let dry = true;
export const answers: Answers = {
  'leveringsinvoer.kies': () => ({ bestanden: ['/home/sanne/maart.csv'] }),
  'leveringsinvoer.voorbeeldbestand': () => ({ bestand: 'geleverde-zorg.xlsx' }),
  'leveringsinvoer.fouten_opslaan': () => ({ bestand: 'rijen-met-fouten.xlsx' }),
  'leveringsinvoer.annuleer': (vraag) => vraag,
  'leveringsinvoer.bekijk': () => ({
    naam: 'maart.csv',
    bladen: ['maart'],
    blad: 'maart',
    koprij: 1,
    kolommen: [
      { kop: 'Toewijzing', veld: 'toewijzing' },
      { kop: 'Datum', veld: 'datum' },
      { kop: 'Begin', veld: 'van' },
      { kop: 'Duur', veld: 'minuten' },
      { kop: 'Medew.nr', veld: 'personeelsnummer' },
      { kop: 'Route', veld: null },
    ],
    velden: [
      { sleutel: 'toewijzing', label: 'Toewijzingsnummer', nodig: true },
      { sleutel: 'datum', label: 'Dag van het bezoek', nodig: false },
      { sleutel: 'van', label: 'Begintijd', nodig: false },
      { sleutel: 'minuten', label: 'Minuten', nodig: false },
      { sleutel: 'personeelsnummer', label: 'Personeelsnummer', nodig: false },
    ],
    rijen: [
      ['40012', '2-3-2027', '9:00', '120', '1042', 'Noord'],
      ['40013', '2-3-2027', '13:00', '90', '1042', 'Noord'],
      ['40014', '3-3-2027', '9:30', '60', '1043', 'Zuid'],
    ],
    aantal: 214,
    onthouden: false,
  }),
  'leveringsinvoer.invoer': ({ proef }) => {
    dry = proef ?? false;
    return { taak: '0190b000-0000-7000-8000-000000000777' };
  },
  'leveringsinvoer.uitslag': () => ({
    proef: dry,
    niets_bewaard: dry,
    afgebroken: false,
    fout: null,
    tellingen: { nieuw: 210, aangevuld: 2, ongewijzigd: 1, fout: 1 },
    rijen: [
      {
        rij: 3,
        naam: 'J. Visser',
        uitkomst: 'fout' as const,
        client: null,
        medewerker: null,
        opmerkingen: [
          {
            fout: true,
            kolom: 'Datum',
            zin: 'Op di 2 mrt 2027 is er bij deze toewijzing geen bezoek gepland. Plan het bezoek eerst, of kijk de datum na.',
          },
        ],
      },
    ],
  }),
  'levering.week': ({ van }) => week(van),
  'levering.bevestig': ({ vraag, behalve }) =>
    put(vraag.van, (regel) => {
      const whose =
        (!vraag.medewerker || regel.bezoek.medewerker === vraag.medewerker) &&
        (!vraag.client || regel.client === vraag.client);
      const anders = behalve.find((a) => a.bezoek === regel.bezoek.id && a.client === regel.client);
      if (!whose || regel.stand !== 'nog' || anders?.niet) return regel;
      return { ...regel, stand: 'geleverd', levering: typed(anders, regel.bezoek.minuten) };
    }),
  'levering.wijzig': ({ levering, naar }) => {
    const [van] = [...weeks].find(([, regels]) => regels.some((regel) => regel.levering?.id === levering))!;
    return put(van, (regel) =>
      regel.levering?.id !== levering
        ? regel
        : {
            ...regel,
            stand: naar.niet ? 'nog' : 'geleverd',
            levering: naar.niet ? null : typed(naar, regel.levering.minuten),
            eerder: [regel.levering, ...regel.eerder],
          },
    );
  },
};
