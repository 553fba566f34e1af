// Appointments: a visit that went by, some of today, one after its last day.
import type { AfspraakInhoud, AfspraakRegel } from '../../../src/api/types';
import { clients, data, day, TODAY, uuid } from '../people';
import type { Answers } from '../platform';

const LABELS: Record<string, string> = {
  intake: 'Intake',
  kennismaking: 'Kennismaking',
  start: 'Start van de ondersteuning',
  evaluatie: 'Evaluatie',
  huisbezoek: 'Huisbezoek',
  overleg: 'Overleg met de gemeente',
  anders: 'Andere afspraak',
};
const PLACES: Record<string, string> = {
  thuis: 'bij de cliënt thuis',
  locatie: 'op een andere plek',
  digitaal: 'telefonisch of via beeld',
};
const IK = uuid(81);
const PEOPLE = [
  { waarde: uuid(82), label: 'Karim Haddad' },
  { waarde: IK, label: 'Sanne de Wit' },
];

function end(tijd: string, minuten: number): string {
  const all = Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3)) + minuten;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

function line(
  id: string,
  who: number,
  inhoud: AfspraakInhoud,
  own: Partial<AfspraakRegel> = {},
): AfspraakRegel {
  const tijd = inhoud.op.length > 10 ? inhoud.op.slice(11, 16) : null;
  const dag = inhoud.op.slice(0, 10);
  const client = clients()[who];
  return {
    id,
    versie: 1,
    client: client?.id ?? '',
    client_naam: client?.naam ?? '',
    client_adres: `Molenweg ${String(14 + who)}, 7772 AB ${client?.plaats ?? ''}`,
    client_telefoon: '06 1234 5678',
    inhoud,
    soort_label: LABELS[inhoud.soort] ?? '',
    plaats_label: PLACES[inhoud.plaats] ?? '',
    dag,
    tijd,
    tot: tijd !== null && inhoud.minuten !== null ? end(tijd, inhoud.minuten) : null,
    collega_naam: PEOPLE.find(({ waarde }) => waarde === inhoud.collega)?.label ?? null,
    stand: 'gepland',
    stand_zin: '',
    voorbij: dag < TODAY,
    te_laat: [],
    door: 'Sanne de Wit',
    gewijzigd_op: `${TODAY}T08:10:00`,
    ...own,
  };
}

const what = (soort: string, op: string, own: Partial<AfspraakInhoud> = {}): AfspraakInhoud => ({
  toewijzing: 482019,
  soort,
  op,
  minuten: 60,
  plaats: 'thuis',
  waar: '',
  met: '',
  collega: IK,
  notitie: '',
  ...own,
});

let all: AfspraakRegel[] =
  data === 'niets' || data === 'leeg'
    ? []
    : [
        line(uuid(8101), 0, what('kennismaking', `${day(-2)}T09:30`)),
        line(uuid(8102), 0, what('start', `${day(2)}T10:00`, { met: 'dochter Els' }), {
          te_laat: [
            {
              sleutel: 'HARD-21a/t482019/1',
              bron: 'eis 21',
              uiterlijk: day(-1),
              zin: "Valt na de laatste dag voor 'Start ondersteuning': di 5 jan 2027 (eis 21).",
            },
          ],
        }),
        line(uuid(8103), 1, what('intake', `${TODAY}T09:00`, { minuten: 90 })),
        line(
          uuid(8104),
          2,
          what('overleg', `${TODAY}T11:30`, { plaats: 'digitaal', waar: '0523 28 91 11', minuten: 30 }),
        ),
        line(uuid(8105), 6, what('evaluatie', `${TODAY}T14:00`, { met: 'broer, bewindvoerder' })),
        line(uuid(8106), 4, what('huisbezoek', `${TODAY}T15:30`, { collega: uuid(82) }), {
          stand: 'afgezegd',
          stand_zin: 'Afgezegd door de cliënt: naar het ziekenhuis.',
        }),
        line(uuid(8107), 8, what('huisbezoek', `${TODAY}T16:30`, { collega: uuid(82) })),
        line(uuid(8108), 0, what('kennismaking', `${day(-8)}T13:00`), {
          stand: 'verplaatst',
          stand_zin: 'Verplaatst naar ma 4 jan 2027 om 09:30.',
          voorbij: false,
        }),
        line(uuid(8109), 5, what('anders', day(1), { notitie: 'Sleutel ophalen', minuten: null })),
      ];

function of(id: string): AfspraakRegel {
  const found = all.find((own) => own.id === id);
  if (!found) throw { code: 'niet_gevonden', zin: 'Deze afspraak is niet gevonden.', veld: null };
  return found;
}

function change(id: string, own: Partial<AfspraakRegel>) {
  const next = { ...of(id), ...own, versie: of(id).versie + 1 };
  all = all.map((each) => (each.id === id ? next : each));
  return { afspraak: next, veranderd: [] };
}

const page =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/><text x="57" y="80" font-size="18">Afspraken</text></svg>';

export const answers: Answers = {
  'afspraken.keuzes': () => ({
    soorten: Object.entries(LABELS).map(([soort, label]) => ({
      soort,
      label,
      telt: ['start', 'evaluatie', 'overleg'].includes(soort),
      feiten:
        soort === 'evaluatie' || soort === 'overleg'
          ? []
          : [
              ...(soort === 'start' ? [{ waarde: 'start', label: 'Start ondersteuning' }] : []),
              { waarde: 'eerste-contact', label: 'Eerste contact' },
              { waarde: 'kennismaking', label: 'Kennismaking' },
            ],
      gewoonlijk: ['start', 'kennismaking'].includes(soort) ? soort : null,
    })),
    plaatsen: Object.entries(PLACES).map(([waarde, label]) => ({ waarde, label })),
    afgezegd_door: [
      { waarde: 'client', label: 'de cliënt' },
      { waarde: 'onszelf', label: 'ons' },
      { waarde: 'ander', label: 'iemand anders' },
    ],
    collegas: PEOPLE,
    ik: IK,
  }),
  'afspraken.toets': ({ soort, dag }) => ({
    uiterlijk: soort === 'start' ? day(4) : null,
    te_laat:
      soort === 'start' && dag > day(4)
        ? [
            {
              sleutel: 'x',
              bron: 'eis 21',
              uiterlijk: day(4),
              zin: "Valt na de laatste dag voor 'Start ondersteuning': zo 10 jan 2027 (eis 21).",
            },
          ]
        : [],
    zelfde_dag: [],
  }),
  'afspraken.plan': ({ client, inhoud }) => {
    const who = clients().findIndex((own) => own.id === client);
    const next = line(uuid(8200 + all.length), who, inhoud);
    all = [...all, next];
    return { afspraak: next, veranderd: [] };
  },
  'afspraken.wijzig': ({ afspraak, inhoud }) => {
    const old = of(afspraak);
    const who = clients().findIndex((own) => own.id === old.client);
    const { id: _id, versie: _versie, ...next } = line(afspraak, who, inhoud);
    return change(afspraak, next);
  },
  'afspraken.zeg_af': ({ afspraak, reden }) =>
    change(afspraak, { stand: 'afgezegd', stand_zin: `Afgezegd door de cliënt: ${reden}.` }),
  'afspraken.gehouden': ({ afspraak }) =>
    change(afspraak, { stand: 'gehouden', stand_zin: 'Gehouden op wo 6 jan 2027.', voorbij: false }),
  'afspraken.herstel': ({ afspraak }) => change(afspraak, { stand: 'gepland', stand_zin: '' }),
  'afspraken.lijst': ({ van, tot, alle }) => ({
    vandaag: TODAY,
    afspraken: all
      .filter(({ dag, inhoud }) => dag >= van && dag <= tot && (alle || inhoud.collega === IK))
      .toSorted((a, b) => a.inhoud.op.localeCompare(b.inhoud.op)),
    meer: alle && tot > van ? 1940 : 0,
  }),
  'afspraken.van_client': ({ client }) => ({
    vandaag: TODAY,
    afspraken: all
      .filter((own) => own.client === client)
      .toSorted((a, b) => b.inhoud.op.localeCompare(a.inhoud.op)),
    meer: 0,
  }),
  'afspraken.ics': () => ({ bestand: 'agenda-2027-01-04.ics' }),
  'afspraken.voorbeeld': () => ({ paginas: [page] }),
  'afspraken.pdf': () => ({ bestand: 'agenda.pdf' }),
};
