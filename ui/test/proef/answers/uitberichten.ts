// 305 and 307 recorded by hand, one in each state.
import type { UitberichtInhoud, UitberichtRegel } from '../../../src/api/types';
import { clients, data, day, uuid } from '../people';
import type { Answers } from '../platform';

const line = (
  id: number | null,
  who: number,
  stand: string,
  stand_zin: string,
  inhoud: Partial<UitberichtInhoud>,
  own: Partial<UitberichtRegel> = {},
): UitberichtRegel => {
  const client = clients()[who];
  const soort = inhoud.soort ?? '305';
  return {
    id: id === null ? null : uuid(id),
    versie: 1,
    client: client?.id ?? '',
    client_naam: client?.naam ?? '',
    gemeente: client?.plaats ?? '',
    inhoud: { soort, toewijzing: 482019 + who, begindatum: day(-3), einddatum: null, reden: null, ...inhoud },
    soort_label: soort === '305' ? '305 startbericht' : '307 stopbericht',
    reden_label: inhoud.reden ? '21 eenzijdig door cliënt' : null,
    stand,
    stand_zin,
    mist: null,
    uiterlijk: null,
    te_laat: false,
    sleutel: null,
    opnieuw: false,
    ...own,
  };
};

let all: UitberichtRegel[] =
  data === 'niets' || data === 'leeg'
    ? []
    : [
        line(
          8301,
          0,
          'geweigerd',
          'Geweigerd op di 5 jan 2027: 9019 De gemeente kent deze toewijzing niet. De termijn loopt weer.',
          {},
          { opnieuw: true, uiterlijk: day(-1), te_laat: true },
        ),
        line(
          null,
          1,
          'voorstel',
          'De ondersteuning is gestart op ma 4 jan 2027; er is nog geen 305.',
          {},
          {
            uiterlijk: day(2),
          },
        ),
        line(
          8302,
          3,
          'te_versturen',
          'Nog te versturen.',
          { soort: '307', einddatum: day(-1), reden: '21' },
          { uiterlijk: day(4) },
        ),
        line(8303, 5, 'verstuurd', 'Verstuurd op ma 4 jan 2027; wacht op antwoord van de gemeente.', {}),
        line(8304, 0, 'geaccepteerd', 'Goedgekeurd op wo 30 dec 2026.', { toewijzing: 455120 }),
      ];

function set(next: UitberichtRegel) {
  const known = all.some(({ id }) => id === next.id);
  all = known ? all.map((own) => (own.id === next.id ? next : own)) : [next, ...all];
  return { bericht: next, veranderd: [] };
}

function of(id: string): UitberichtRegel {
  const found = all.find((own) => own.id === id);
  if (!found) throw { code: 'niet_gevonden', zin: 'Dit bericht is niet gevonden.', veld: null };
  return found;
}

const counted = (berichten: UitberichtRegel[]) => ({
  berichten,
  te_versturen: berichten.filter(
    ({ stand, opnieuw }) => stand === 'voorstel' || stand === 'te_versturen' || opnieuw,
  ).length,
  wacht_op_antwoord: berichten.filter(({ stand }) => stand === 'verstuurd').length,
  meer: false,
});

export const answers: Answers = {
  'uitberichten.keuzes': () => ({
    redenen: [
      { waarde: '19', label: '19 volgens plan beëindigd' },
      { waarde: '21', label: '21 eenzijdig door cliënt' },
    ],
    retourcodes: [
      { waarde: '9019', label: '9019 De gemeente kent deze toewijzing niet' },
      { waarde: '9074', label: '9074 Dit bericht is al eerder ontvangen' },
    ],
  }),
  'uitberichten.van_client': ({ client }) => counted(all.filter((own) => own.client === client)),
  'uitberichten.open': () => counted(all.filter(({ stand }) => stand !== 'geaccepteerd')),
  'uitberichten.nieuw': ({ client, inhoud, verstuurd_op }) => {
    const who = clients().findIndex((own) => own.id === client);
    all = all.filter((own) => own.id !== null || own.client !== client);
    return set(
      line(
        8310 + all.length,
        who,
        verstuurd_op ? 'verstuurd' : 'te_versturen',
        verstuurd_op ? 'Verstuurd; wacht op antwoord van de gemeente.' : 'Nog te versturen.',
        inhoud,
      ),
    );
  },
  'uitberichten.wijzig': ({ bericht, inhoud }) =>
    set({ ...of(bericht), inhoud, versie: of(bericht).versie + 1 }),
  'uitberichten.stap': ({ bericht, naar, waarom }) => {
    const stand = naar === 'terug' ? 'te_versturen' : naar;
    return set({
      ...of(bericht),
      stand,
      stand_zin: naar === 'geweigerd' ? `Geweigerd op wo 6 jan 2027: ${waarom}.` : 'Op wo 6 jan 2027.',
      opnieuw: naar === 'geweigerd',
      versie: of(bericht).versie + 1,
    });
  },
  'uitberichten.opnieuw': ({ bericht }) => {
    set({ ...of(bericht), opnieuw: false });
    return set({
      ...of(bericht),
      id: uuid(8350),
      stand: 'te_versturen',
      stand_zin: 'Nog te versturen.',
      versie: 1,
      opnieuw: false,
    });
  },
};
