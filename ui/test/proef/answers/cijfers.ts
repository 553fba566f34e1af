// Figures of planning: of a client with two toewijzingen, and of a small team.
import { addDays } from '../../../src/shared/dates';
import { data, NAMES, TODAY, uuid } from '../people';
import type { Answers } from '../platform';

const WORKERS = ['Fatma Öztürk', 'Amina Erol', 'Karel Dekker', 'Joke Prins', 'Nga Nguyen'];
const count = data === 'veel' ? 300 : data === 'vol' ? WORKERS.length : 0;
const ENDS = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31'];
const maanden = (n: number) =>
  [...ENDS, '11-30', '12-31'].map((dag, at) => ({ dag: `2026-${dag}`, wachten: (at * n) % 5 }));

export const answers: Answers = {
  'cijfers.client': () => ({
    toewijzingen:
      count === 0
        ? []
        : [
            {
              nummer: 480001,
              bezoeken: 25,
              door_vast: 21,
              gezichten: [1, 3, 5],
              toegewezen: 180,
              gepland: 2250,
              geleverd: 2010,
              open: 2,
            },
            {
              nummer: 480002,
              bezoeken: 0,
              door_vast: 0,
              gezichten: [0, 0, 0],
              toegewezen: null,
              gepland: 0,
              geleverd: 0,
              open: 0,
            },
          ],
  }),
  'cijfers.planning': () => ({
    weken: [0, 7, 14, 21].map((days, n) => ({
      week: addDays('2027-01-04', days),
      bezoeken: count * 8 + n,
      open: count === 0 ? 0 : [3, 0, 1, 6][n]!,
      open_minuten: count === 0 ? 0 : [270, 0, 90, 540][n]!,
    })),
    uren: Array.from({ length: count }, (_, n) => ({
      medewerker: uuid(5000 + n),
      naam: n < WORKERS.length ? WORKERS[n]! : `${WORKERS[n % WORKERS.length]!} ${String(n)}`,
      gepland: [1710, 1440, 1200, 960, 600][n % 5]!,
      contract: [1440, 1440, 1440, 1200, null][n % 5]!,
    })),
    wachtlijst:
      count === 0
        ? []
        : ['DUO', 'Hardenberg'].map((kort, n) => ({
            contract: kort.toLowerCase(),
            kort,
            wachten: n === 0 ? 2 : 0,
            langst: n === 0 ? 23 : 0,
            wie:
              n === 0
                ? [
                    { client: uuid(3), naam: NAMES[2]![0], nummer: 480003, sinds: addDays(TODAY, -23) },
                    { client: uuid(5), naam: NAMES[4]![0], nummer: 480005, sinds: addDays(TODAY, -8) },
                  ]
                : [],
            maanden: maanden(n + 2),
          })),
  }),
};
