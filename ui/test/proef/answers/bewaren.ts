// Harness: keeping, destroying, and requests of clients.
import type { BewaarBlad, VerzoekenBlad } from '../../../src/api/types';
import type { Answers } from '../platform';

const query = new URLSearchParams(location.search);
const many = query.get('data') === 'veel' ? 10_000 : 14;
const NAMES = [
  'De heer A. Bakker',
  'Mevrouw J. de Vries',
  'Mevrouw S. van den Heuvel-Rademaker',
  'De heer M. Jansen',
];
const KINDS = ['Dossier', 'Dossier', 'Notitie', 'Document', 'Bericht van een gemeente'];

const regels = () =>
  Array.from({ length: many }, (_, n) => {
    const soort = KINDS[n % KINDS.length] ?? 'Dossier';
    const nobody = soort.startsWith('Bericht');
    return {
      record: `0190d000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      soort,
      client: nobody ? null : '0190a000-0000-7000-8000-000000000001',
      naam: nobody ? '' : (NAMES[n % NAMES.length] ?? ''),
      jongste: `2011-${String(1 + (n % 10)).padStart(2, '0')}-14`,
      blijft: n === 3 ? 'Er loopt een rechtszaak over de levering in 2010' : null,
    };
  });

const blad: BewaarBlad = {
  jaren: 15,
  mag_weg: query.get('bewaren') === 'niets' ? 0 : many,
  voorstel: null,
  verslagen:
    query.get('bewaren') === 'niets'
      ? []
      : [
          {
            id: 'v1',
            peildag: '2010-11-02',
            op: '2025-11-02T10:12:00',
            door: 'Anja',
            akkoorden: [
              { wie: 'Anja', op: '2025-11-01T09:00:00' },
              { wie: 'Els', op: '2025-11-02T09:00:00' },
            ],
            tellingen: [
              { wat: 'Dossiers', aantal: 12 },
              { wat: 'Notities', aantal: 340 },
              { wat: 'Documenten', aantal: 58 },
              { wat: 'Feiten', aantal: 912 },
            ],
          },
        ],
};
if (query.get('bewaren') === 'voorstel' || query.get('bewaren') === 'goed')
  blad.voorstel = {
    id: 'o1',
    peildag: '2011-11-03',
    gemaakt_op: '2026-11-03T09:00:00',
    door: 'Anja',
    regels: regels(),
    akkoorden: [{ wie: 'Els', op: '2026-11-03T09:30:00' }],
    nodig: 2,
    ik_ook: false,
  };

const verzoeken: VerzoekenBlad = {
  jaren: 15,
  langer: query.get('langer') ? { tot: '2030-12-31', reden: 'Er loopt een rechtszaak.', door: 'Anja' } : null,
  verzoeken: query.get('verzoeken')
    ? [
        {
          id: 'w2',
          soort: 'inzage',
          soort_tekst: 'Inzage',
          ontvangen: '2026-10-28',
          uiterlijk: '2026-11-28',
          wat: 'Mevrouw wil weten wie haar dossier hebben gezien, en een kopie van alles.',
          besluit: null,
          besluit_tekst: '',
          besluit_op: null,
          reden: '',
          door: 'Sanne',
          besluit_door: '',
        },
        {
          id: 'w1',
          soort: 'wissen',
          soort_tekst: 'Vernietigen van gegevens',
          ontvangen: '2026-08-03',
          uiterlijk: '2026-11-03',
          wat: 'Notities van voor 2020 weghalen.',
          besluit: 'afgewezen',
          besluit_tekst: 'Afgewezen',
          besluit_op: '2026-08-20',
          reden: 'De Wmo wil dat wij deze gegevens vijftien jaar bewaren.',
          door: 'Sanne',
          besluit_door: 'Els',
        },
      ]
    : [],
};

export const answers: Answers = {
  'bewaren.toon': () => blad,
  'bewaren.stel_voor': () => ({
    ...blad,
    voorstel: {
      id: 'o1',
      peildag: '2011-11-03',
      gemaakt_op: '2026-11-03T09:00:00',
      door: 'Anja',
      regels: regels(),
      akkoorden: [],
      nodig: 2,
      ik_ook: false,
    },
  }),
  'bewaren.akkoord': () => {
    if (blad.voorstel) {
      blad.voorstel.akkoorden.push({ wie: 'Anja', op: '2026-11-03T10:00:00' });
      blad.voorstel.ik_ook = true;
    }
    return blad;
  },
  'bewaren.blijft': ({ record, reden }) => {
    const one = blad.voorstel?.regels.find((regel) => regel.record === record);
    if (one) one.blijft = reden || null;
    return blad;
  },
  'bewaren.trek_in': () => ({ ...blad, voorstel: null }),
  'bewaren.vernietig': () => ({ ...blad, voorstel: null, mag_weg: 0 }),
  'bewaren.verslag': () => ({ bestand: 'vernietiging.pdf' }),
  'verzoeken.lijst': () => verzoeken,
  'verzoeken.nieuw': () => verzoeken,
  'verzoeken.beslis': () => verzoeken,
  'verzoeken.bewaar_langer': () => verzoeken,
};
