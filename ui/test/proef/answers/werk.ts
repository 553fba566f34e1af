// The work list, colleagues, tasks, and lists in Excel.
import type {
  Collega,
  CollegasAntwoord,
  ItemVraag,
  Kaart,
  TaakAntwoord,
  WerkItem,
  WerklijstVraag,
} from '../../../src/api/types';
import { clients, data, day, items, TODAY, uuid } from '../people';
import { type Answers, emit } from '../platform';

const ME = 'Sanne de Wit';
const person = (n: number, naam: string, rol: string, rol_tekst: string, team: string | null): Collega => ({
  id: uuid(9000 + n),
  naam,
  rol,
  rol_tekst,
  team,
  ik: naam === ME,
  clienten: rol === 'coordinator' ? 120 - n * 7 : 0,
  verlof: [],
});
const collegas: Collega[] = [
  person(1, 'Dennis Smit', 'teamleider', 'Teamleider', 'Zuid'),
  person(2, 'Karim Haddad', 'coordinator', 'Coördinator', 'Noord'),
  person(3, ME, 'coordinator', 'Coördinator', 'Noord'),
  person(4, 'Willemijn van Oosterhout', 'backoffice', 'Backoffice', null),
];
const [dennis, karim, sanne] = collegas as [Collega, Collega, Collega];
karim.verlof = [{ van: day(-2), tot: day(5), waarnemer: sanne.id, waarnemer_naam: sanne.naam, nu: true }];

const team = (): CollegasAntwoord => ({
  collegas,
  teams: ['Noord', 'Zuid'],
  rollen: ['Beheerder', 'Coördinator', 'Planner', 'Teamleider', 'Backoffice'].map((label) => ({
    rol: label.toLowerCase().replace('ö', 'o'),
    label,
  })),
});

function task(
  n: number,
  titel: string,
  offset: number,
  notitie: string,
  voor: Collega,
  door: string,
): WerkItem {
  return {
    ...(items[3] as WerkItem),
    sleutel: `taak/${uuid(8000 + n)}`,
    soort: 'taak',
    contract: null,
    contract_id: null,
    toewijzing: 0,
    regel: '',
    titel,
    uiterlijk: day(offset),
    streefdatum: day(offset),
    stand: offset === 0 ? 'vandaag' : 'deze_week',
    dagen: offset,
    voorlopig: false,
    actie: { soort: 'taak', knop: 'Gedaan' },
    taak: { id: uuid(8000 + n), notitie, voor: { id: voor.id, naam: voor.naam }, gemaakt_door: door },
  };
}
if (data === 'vol' || data === 'veel') {
  items.splice(
    5,
    0,
    task(1, 'Sleutel ophalen bij de buren', 0, 'Nummer 14, na half vijf thuis.', sanne, 'Dennis Smit'),
  );
  const find = (title: string) => items.find((item) => item.titel === title);
  Object.assign(find('Eerste contact') ?? {}, { uiterlijk_om: `${TODAY}T12:00:00` });
  Object.assign(find('Begeleidingsplan verstrekken') ?? {}, { namens: 'Karim Haddad' });
  Object.assign(find('Uitvoeringsplan definitief') ?? {}, {
    bezig: { door: 'Karim Haddad', ik: false, sinds: `${TODAY}T08:40:00` },
  });
  Object.assign(find('Evaluatie, 6 maanden') ?? {}, {
    uitgesteld: { tot: day(1), reden: 'dochter belt morgen terug' },
  });
}

const waits = (item: WerkItem) => item.soort === 'toewijzing';
function under(item: WerkItem, kaart: Kaart | null): boolean {
  if (item.uitgesteld) return kaart === 'uitgesteld';
  if (waits(item)) return kaart === null || kaart === 'wacht_op_contract';
  if (kaart === 'taken') return item.soort === 'taak';
  return kaart === null || item.stand === kaart;
}
const fits =
  ({ contract, soort }: WerklijstVraag) =>
  (item: WerkItem) =>
    (!contract || item.contract_id === contract) && (!soort || item.soort === soort);
const found = ({ client, contract, sleutel }: ItemVraag) =>
  items.find((item) => item.sleutel === sleutel && (contract !== null || item.client === client));

let wie: 'mijn' | 'team' | 'alle' = 'mijn';
function change(vraag: ItemVraag, more: Partial<WerkItem>) {
  Object.assign(found(vraag) ?? {}, more);
  setTimeout(() => emit('veranderd', ['termijnen']), 20);
  const item = found(vraag);
  return {
    uitgesteld_tot: item?.uitgesteld?.tot ?? null,
    voor: item?.voor?.naam ?? null,
    bezig: item?.bezig?.door ?? null,
  };
}
const done = new Map<string, WerkItem>();
const answer = (taak: string, titel: string): TaakAntwoord => ({ taak, titel, voor: ME, gedaan_op: null });
const saved = (bestand: string) => () => ({ bestand });

export const answers: Answers = {
  'werklijst.toon': (vraag) => {
    const here = items.filter(fits(vraag));
    const count = (kaart: Kaart) => here.filter((item) => under(item, kaart)).length;
    const shown = here.filter((item) => under(item, vraag.kaart));
    const from = vraag.na ? Number(vraag.na) : 0;
    const to = from + (vraag.aantal ?? 200);
    if (vraag.wie) wie = vraag.wie;
    return {
      vandaag: TODAY,
      wie,
      namens: wie === 'mijn' && data !== 'leeg' ? ['Karim Haddad'] : [],
      tellers: {
        te_laat: count('te_laat'),
        vandaag: count('vandaag'),
        deze_week: count('deze_week'),
        binnenkort: count('binnenkort'),
        later: count('later'),
        wacht_op_contract: count('wacht_op_contract'),
        uitgesteld: count('uitgesteld'),
        taken: count('taken'),
        personeel: 0,
        zonder_coordinator: data === 'leeg' ? 0 : clients().filter((client) => !client.coordinator).length,
      },
      items: shown.slice(from, to),
      totaal: shown.length,
      volgende: to < shown.length ? String(to) : null,
      clienten: data === 'leeg' ? 0 : clients().length,
    };
  },
  'werklijst.kies': () => ({}),
  'werklijst.keuzes': () => ({
    contracten: [{ waarde: 'hardenberg-ho', label: 'Hardenberg' }],
    onderwerpen: [
      { waarde: 'evaluatie', label: 'Evaluatie' },
      { waarde: 'start', label: 'Start' },
    ],
  }),
  'werklijst.stel_uit': ({ item, tot, reden }) => change(item, { uitgesteld: { tot, reden } }),
  'werklijst.zet_terug': (vraag) => change(vraag, { uitgesteld: null }),
  'werklijst.pak_op': (vraag) => change(vraag, { bezig: { door: ME, ik: true, sinds: `${TODAY}T09:12:00` } }),
  'werklijst.laat_los': (vraag) => change(vraag, { bezig: null }),
  'werklijst.wijs_toe': ({ item, voor }) => {
    const to = collegas.find((one) => one.id === voor);
    return change(item, { voor: to ? { id: to.id, naam: to.naam } : null });
  },
  'eigen_taken.nieuw': ({ titel, notitie, voor }) => {
    const made = task(
      100 + items.length,
      titel,
      0,
      notitie,
      collegas.find((one) => one.id === voor) ?? sanne,
      ME,
    );
    items.push(made);
    setTimeout(() => emit('veranderd', ['termijnen']), 20);
    return answer(made.taak?.id ?? '', titel);
  },
  'eigen_taken.wijzig': ({ taak, wordt }) => answer(taak, wordt.titel),
  'eigen_taken.gedaan': ({ taak }) => {
    const index = items.findIndex((item) => item.taak?.id === taak);
    const [gone] = items.splice(index, 1);
    if (gone) done.set(taak, gone);
    setTimeout(() => emit('veranderd', ['termijnen']), 20);
    return answer(taak, gone?.titel ?? '');
  },
  'eigen_taken.trek_in': ({ taak }) => answer(taak, ''),
  'eigen_taken.heropen': ({ taak }) => {
    const back = done.get(taak);
    if (back) items.unshift(back);
    setTimeout(() => emit('veranderd', ['termijnen']), 20);
    return answer(taak, back?.titel ?? '');
  },
  'collegas.lijst': team,
  'collegas.nieuw': ({ naam }) => {
    collegas.push(person(50 + collegas.length, naam, 'coordinator', 'Coördinator', null));
    setTimeout(() => emit('veranderd', ['collegas']), 20);
    return team();
  },
  'collegas.vertrek': ({ collega }) => {
    if (collega === sanne.id)
      throw { code: 'ongeldig', zin: 'U kunt uzelf niet uit dienst melden.', veld: null };
    setTimeout(() => emit('veranderd', ['collegas']), 20);
    return team();
  },
  'collegas.ander_wachtwoord': ({ wachtwoord }) => {
    if (wachtwoord.length < 12)
      throw {
        code: 'wachtwoord_te_kort',
        zin: 'Kies een wachtwoord van minstens 12 tekens.',
        veld: 'wachtwoord',
      };
    return {};
  },
  'collegas.wijzig': team,
  'collegas.wachtwoord': () => ({}),
  'verdeling.van_client': () => ({
    coordinator: sanne.id,
    keuzes: collegas.map(({ id, naam, team }) => ({ id, naam, team })),
    eerder: [
      { naam: ME, van: '2026-11-01', tot: null },
      { naam: dennis.naam, van: '2025-03-01', tot: '2026-10-31' },
    ],
  }),
  'verdeling.caseload': () => ({
    clienten: clients()
      .slice(0, 120)
      .map(({ id, naam, contracten }, n) => ({
        client: id,
        naam,
        contracten,
        te_laat: n % 9 === 0 ? 1 : 0,
        open: n % 3,
      })),
  }),
  'verdeling.draag_over': ({ clienten, naar }) => {
    setTimeout(() => emit('veranderd', ['collegas', 'clienten']), 20);
    return { clienten: clienten.length, terug: [{ clienten, naar, vanaf: null }] };
  },
  'verdeling.verlof': () => ({}),
  'verdeling.verlof_weg': () => ({}),
  'excel.werklijst': saved('Werklijst.xlsx'),
  'excel.clienten': saved('Cliënten.xlsx'),
  'excel.berichten': saved('Berichten.xlsx'),
  'excel.wachtlijst': saved('Nieuwe producten.xlsx'),
  'excel.collegas': saved("Collega's.xlsx"),
  'excel.caseload': saved('Cliënten van een collega.xlsx'),
  'excel.termijnen': saved('Termijnen.xlsx'),
  'excel.agenda': saved('Afspraken.xlsx'),
  'excel.evaluaties': saved('Evaluaties.xlsx'),
  'excel.stukken': saved('Documenten.xlsx'),
  'excel.uitberichten': saved('Berichten aan de gemeente.xlsx'),
  'excel.uitberichten_van': saved('Berichten aan de gemeente.xlsx'),
  'excel.inhalen': saved('Inhalen.xlsx'),
  'excel.toezicht': saved('Vraagt aandacht.xlsx'),
};
