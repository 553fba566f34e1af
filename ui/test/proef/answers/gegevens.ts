// Personal data, people around the client, practical facts, notes and documents.
// A surname "conflict" is refused; a file with "exe" in its name is no document.
import type {
  BetrokkeneRegel,
  Gegevens,
  NotitieRegel,
  PraktischFeit,
  PraktischRegel,
  StukRegel,
} from '../../../src/api/types';
import { data, day, NAMES, TODAY, uuid } from '../people';
import { type Answers, emit } from '../platform';

const empty = data === 'niets' || data === 'leeg';
const now = (offset: number) => `${day(offset)}T10:15:00`;
const fact = (tekst: string, offset: number): PraktischFeit => ({
  tekst,
  sinds: day(offset),
  door: 'Sanne de Wit',
  op: now(offset),
});

let mensen: BetrokkeneRegel[] | null = null;
export function people(): BetrokkeneRegel[] {
  const one = (n: number, own: Partial<BetrokkeneRegel['wie']>, huidig = true): BetrokkeneRegel => ({
    id: uuid(9000 + n),
    versie: 1,
    rol_tekst: own.rol ?? '',
    huidig,
    wie: {
      naam: '',
      rol: 'contactpersoon',
      relatie: '',
      telefoon: '',
      email: '',
      toelichting: '',
      eerst_bellen: false,
      tot: null,
      ...own,
    },
  });
  return (mensen ??= empty
    ? []
    : [
        one(1, {
          naam: 'Anna van der Veen',
          rol: 'mantelzorger',
          relatie: 'dochter',
          telefoon: '06 1111 2222',
          email: 'anna@voorbeeld.nl',
          toelichting: 'Werkt overdag; bel na vijven.',
          eerst_bellen: true,
        }),
        one(2, { naam: 'Praktijk De Linde', rol: 'huisarts', telefoon: '0523 123 456' }),
        one(3, { naam: 'K. Smit', rol: 'bewindvoerder', tot: day(-200) }, false),
      ]);
}

let praktisch: PraktischRegel[] | null = null;
export function practical(): PraktischRegel[] {
  const row = (soort: PraktischRegel['soort'], nu: PraktischFeit | null, eerder: PraktischFeit[] = []) => ({
    soort,
    nu: empty ? null : nu,
    eerder: empty ? [] : eerder,
  });
  return (praktisch ??= [
    row('sleutel', fact('Sleutelkluis naast de voordeur; code bij de planning', -300)),
    row('huisdier', fact('Hond, gaat in de bench als er iemand komt', -20), [fact('Twee katten', -400)]),
    row('roken', fact('Rookt binnen', -300)),
    row('allergie', null),
    row('voorkeur', fact('Liefst een vrouw', -300)),
    row('parkeren', null),
    row('hulpmiddelen', null),
    row('overig', null),
  ]);
}

function page(client: string): Gegevens {
  const [naam = ''] = NAMES[Number(client.slice(-4)) - 1] ?? [];
  return {
    client,
    versie: 3,
    door: 'Sanne de Wit',
    naam,
    persoon: {
      achternaam: 'Bakker',
      voorvoegsel: '',
      partner_achternaam: 'Veen',
      partner_voorvoegsel: 'van der',
      voornamen: 'Catharina Maria',
      voorletters: 'CM',
      naam_gebruik: '3',
      geboortedatum: '1941-05-12',
      datum_gebruik: '',
      geslacht: '2',
      communicatie: '1',
      taal: 'Gebarentaal',
    },
    bsn_gemaskeerd: '•••• •• 137',
    adressen: [
      {
        soort: '01',
        soort_tekst: 'BRP-adres',
        straat: 'Molenweg',
        huisnummer: 14,
        huisletter: 'a',
        toevoeging: '',
        postcode: '7772AB',
        plaats: 'Hardenberg',
        organisatie: '',
        telefoon: ['0523 261 234', '06 1234 5678'],
        email: 'c.vanderveen@voorbeeld.nl',
        begindatum: null,
        einddatum: null,
      },
    ],
    bron: empty ? null : '2026-12-18',
    verschillen: empty ? [] : [{ label: 'Telefoon', bericht: '0523 260 000' }],
    huishouden: empty ? null : { personen: 2, partner: true, sinds: '2026-11-02' },
    bewoners: empty ? [] : [{ client: uuid(2), naam: 'Dhr. P. van der Veen' }],
    relaties: empty
      ? []
      : [
          {
            naam: 'mw. J. Bakker',
            soort: 'familielid',
            contact: {
              soort: '',
              straat: 'Brink 3',
              plaats: '7771 CD Hardenberg',
              organisatie: null,
              telefoon: ['06 8765 4321'],
              email: null,
              begindatum: null,
              einddatum: null,
            },
          },
        ],
    betrokkenen: people(),
    praktisch: practical(),
  };
}

let notes: NotitieRegel[] = empty
  ? []
  : [
      {
        id: uuid(8001),
        toewijzing: 482019,
        op: day(-1),
        tekst:
          'Gebeld over de start. Mevrouw kan pas vanaf volgende week; dochter Anna is er dan bij.\n\nZe vraagt of we dezelfde medewerker kunnen sturen als bij de buren.',
        versie: 2,
        gemaakt_op: now(-1),
        door: 'Sanne de Wit',
        verbeterd: { op: now(0), door: 'Karim Haddad' },
        ingetrokken: null,
      },
      {
        id: uuid(8002),
        toewijzing: null,
        op: day(-6),
        tekst: 'Aanvraag scootmobiel loopt bij de gemeente.',
        versie: 1,
        gemaakt_op: now(-6),
        door: 'Karim Haddad',
        verbeterd: null,
        ingetrokken: { op: now(-5), door: 'Karim Haddad', reden: 'Verkeerde cliënt' },
      },
    ];

const stuk = (n: number, own: Partial<StukRegel>): StukRegel => ({
  id: uuid(8500 + n),
  toewijzing: 482019,
  soort: 'beschikking',
  soort_tekst: 'beschikking',
  naam: 'Beschikking 2027.pdf',
  datum: day(-19),
  vorm: 'pdf',
  grootte: 184_320,
  som: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  legde_vast: true,
  gemaakt_op: now(-18),
  door: 'Sanne de Wit',
  ingetrokken: null,
  ...own,
});
let papers: StukRegel[] = empty
  ? []
  : [
      stuk(1, {}),
      stuk(2, {
        soort: 'brief',
        soort_tekst: 'brief',
        naam: 'Brief gemeente Hardenberg.pdf',
        datum: day(-20),
      }),
      stuk(3, {
        soort: 'overig',
        naam: 'Foto voordeur.png',
        vorm: 'png',
        grootte: 2_310_000,
        legde_vast: false,
      }),
      stuk(4, {
        naam: 'Verkeerde scan.jpg',
        vorm: 'jpg',
        legde_vast: false,
        ingetrokken: { op: now(-2), door: 'Karim Haddad', reden: 'Scan van een andere cliënt' },
      }),
    ];
if (data === 'veel')
  papers = Array.from({ length: 10_000 }, (_, n) => stuk(n, { naam: `Beschikking ${String(n)}.pdf` }));

function refuse(code: string, zin: string, veld: string | null = null): never {
  throw { code, zin, veld };
}

export const answers: Answers = {
  'gegevens.toon': ({ client }) => page(client),
  'gegevens.bewaar': ({ client, persoon, adressen }) => {
    if (persoon.achternaam === 'conflict')
      refuse('intussen_gewijzigd', 'Intussen gewijzigd door Karim Haddad. Haal eerst de nieuwe versie op.');
    if (!persoon.achternaam.trim()) refuse('veld_leeg', 'Vul in: Achternaam.', 'achternaam');
    return { ...page(client), persoon, adressen };
  },
  'gegevens.betrokkene': ({ client, id, versie, wie }) => {
    if (!wie.naam.trim()) refuse('veld_leeg', 'Vul in: Naam.', 'naam');
    const one = {
      id: id ?? uuid(9100),
      versie: versie + 1,
      wie,
      rol_tekst: wie.rol,
      huidig: wie.tot === null,
    };
    mensen = [...people().filter((own) => own.id !== one.id), one];
    return page(client);
  },
  'gegevens.praktisch': ({ client, soort, tekst }) => {
    praktisch = practical().map((own) =>
      own.soort === soort
        ? { soort, nu: tekst ? fact(tekst, 0) : null, eerder: own.nu ? [own.nu, ...own.eerder] : own.eerder }
        : own,
    );
    emit('veranderd', ['clienten']);
    return page(client);
  },
  'notities.lijst': () => ({ notities: notes, volgende: null, concept: null }),
  'notities.bewaar': ({ id, tekst, op, toewijzing }) => {
    if (!tekst.trim()) refuse('veld_leeg', 'Vul in: Tekst.', 'tekst');
    const own: NotitieRegel = {
      id: id ?? uuid(8100 + notes.length),
      toewijzing: toewijzing ?? null,
      op,
      tekst,
      versie: 1,
      gemaakt_op: `${TODAY}T11:00:00`,
      door: 'Sanne de Wit',
      verbeterd: null,
      ingetrokken: null,
    };
    notes = [own, ...notes.filter((one) => one.id !== own.id)];
    return { id: own.id, versie: 1 };
  },
  'notities.concept': () => ({}),
  'notities.eerder': () => ({
    versies: [{ op: day(-1), tekst: 'Gebeld over de start.', gemaakt_op: now(-1), door: 'Sanne de Wit' }],
  }),
  'notities.trek_in': ({ id, reden }) => {
    if (!reden.trim()) refuse('veld_leeg', 'Vul in: Reden.', 'reden');
    notes = notes.map((one) =>
      one.id === id ? { ...one, ingetrokken: { op: now(0), door: 'Sanne de Wit', reden } } : one,
    );
    return { id, versie: 1 };
  },
  'notities.zoek': ({ zoek }) => {
    const found =
      !empty && 'scootmobiel traplift gemeente start'.includes(zoek.toLowerCase()) && zoek.length > 2;
    return {
      treffers: found
        ? [1, 3, 6].map((n) => ({
            notitie: uuid(8000 + n),
            client: uuid(n),
            client_naam: NAMES[n - 1]?.[0] ?? '',
            op: day(-n),
            fragment: [
              { tekst: 'Dochter belde over de ', raak: false },
              { tekst: zoek, raak: true },
              { tekst: '; ze wil weten wat de gemeente heeft besloten…', raak: false },
            ],
          }))
        : [],
      volgende: null,
    };
  },
  'stukken.lijst': () => ({ stukken: papers }),
  'stukken.kies': () => ({ bestanden: ['/tmp/Beschikking 2028.pdf', '/tmp/Foto.png'] }),
  'stukken.bekijk': ({ bestand }) => {
    if (bestand.endsWith('.exe'))
      refuse('veld_ongeldig', 'Bestand klopt niet: programma’s worden niet bewaard.', 'bestand');
    return { naam: bestand.split('/').at(-1) ?? '', vorm: 'pdf', grootte: 204_800, soort: 'beschikking' };
  },
  'stukken.voeg_toe': ({ naam, soort, datum }) => {
    if (!naam.trim()) refuse('veld_leeg', 'Vul in: Naam.', 'naam');
    papers = [stuk(papers.length + 1, { naam, soort, datum }), ...papers];
    return { stukken: papers };
  },
  'stukken.beeld': () => ({
    beeld:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAFklEQVR4nGNgYGD4TwAz4ZIYlRkgMgDxAQH/nMZ2OQAAAABJRU5ErkJggg==',
  }),
  'stukken.bewaar_als': () => ({ bestand: 'beschikking.pdf' }),
  'stukken.trek_in': ({ id, reden }) => {
    if (!reden.trim()) refuse('veld_leeg', 'Vul in: Reden.', 'reden');
    papers = papers.map((own) =>
      own.id === id ? { ...own, ingetrokken: { op: now(0), door: 'Sanne de Wit', reden } } : own,
    );
    return { stukken: papers };
  },
};
