import type { StandCode, WerkItem } from '../src/api/types';

/** A line of the work list. */
export function item(n: number, stand: StandCode, more: Partial<WerkItem> = {}): WerkItem {
  return {
    sleutel: `regel-${n}`,
    soort: 'termijn',
    client: `client-${n}`,
    client_naam: `Cliënt ${n}`,
    contract: 'Hardenberg',
    contract_id: 'hardenberg-ho',
    toewijzing: 1000 + n,
    regel: 'regel',
    titel: `Taak ${n}`,
    uiterlijk: '2027-01-06',
    streefdatum: '2027-01-06',
    voorlopig: false,
    stand,
    dagen: 0,
    rol: 'coordinator',
    actie: { soort: 'plan', knop: 'Naar plan' },
    ...more,
  };
}
