// Harness: closed dossiers. `?dicht=1` is one that this user may not open, `?dicht=open` one that they may.
import type { AfschermingBlad } from '../../../src/api/types';
import { clients, uuid } from '../people';
import { type Answers } from '../platform';
import { answers as dossiers } from './dossiers';

const how = new URLSearchParams(location.search).get('dicht');
const collegas = ['Bram Postma', 'Chantal Bakker', 'Dennis Smit', 'Petra Planner', 'Wim de Vries'];

let blad: AfschermingBlad = {
  naam: clients()[0]?.naam ?? '',
  afgeschermd: how !== null,
  coordinator: 'Anja de Wit',
  mag_openen: how !== '1' && how !== 'lid',
  mag_beheren: how !== 'lid',
  noodtoegang_tot: null,
  uren: 4,
  reden_minimum: 10,
  reden: how === null ? '' : 'De cliënt is een collega van ons.',
  door: how === null ? '' : 'Tess Teamleider',
  op: how === null ? null : '2027-01-04T10:12:00',
  vanzelf: ['Anja de Wit', 'Tess Teamleider'],
  leden: how === null ? [] : [uuid(901)],
  collegas: collegas.map((naam, n) => ({ id: uuid(900 + n), naam, rol: n < 2 ? 'Coördinator' : 'Planner' })),
  noodtoegangen:
    how === 'open'
      ? [
          {
            wie: 'Bram Postma',
            van: '2027-01-05T19:40:00',
            tot: '2027-01-05T23:40:00',
            reden: 'De buurvrouw belt dat er iemand gevallen is.',
          },
        ]
      : [],
};

export const answers: Answers = {
  'afscherming.stand': () => blad,
  'afscherming.zet': ({ reden, leden }) => {
    if (reden.trim().length < 10)
      throw {
        code: 'veld_ongeldig',
        zin: 'Reden klopt niet: schrijf minstens tien tekens.',
        veld: 'reden',
      };
    return (blad = {
      ...blad,
      afgeschermd: true,
      reden,
      leden,
      door: 'Anja de Wit',
      op: '2027-01-06T09:00:00',
    });
  },
  'afscherming.hef_op': () =>
    (blad = { ...blad, afgeschermd: false, mag_openen: true, reden: '', leden: [], op: null }),
  'afscherming.noodtoegang': ({ reden }) => {
    if (reden.trim().length < 10)
      throw {
        code: 'veld_ongeldig',
        zin: 'Reden klopt niet: schrijf minstens tien tekens.',
        veld: 'reden',
      };
    return (blad = { ...blad, mag_openen: true, noodtoegang_tot: '2027-01-06T13:00:00' });
  },
  'clienten.dossier': (vraag) => {
    if (!blad.mag_openen)
      throw {
        code: 'afgeschermd',
        zin: 'Dit dossier is afgeschermd. Vraag het aan de coördinator of een teamleider.',
        veld: null,
      };
    const own = dossiers['clienten.dossier'];
    if (!own) throw new Error('no dossier');
    return own(vraag);
  },
};
