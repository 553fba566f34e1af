import type { Verandering } from '../api/types';
import { formatDate } from '../shared/dates';

const WAT: Record<Verandering['wat'], string> = {
  gesloten: 'Afgerond',
  nieuw: 'Nieuw',
  verschoven: 'Andere datum',
  vervallen: 'Vervallen',
  heropend: 'Weer open',
};

/** What users read in this area. */
export const nl = {
  titel: 'Vastleggen',
  voor: 'Voor',
  soort: 'Wat is er gedaan of gebeurd?',
  kies: 'Kies wat u vastlegt',
  vaak: 'Vaak gebruikt',
  overig: 'Overige',
  op: 'Gedaan op',
  tijd: 'Tijd',
  tijdLeeg: 'mag leeg',
  toewijzing: 'Voor toewijzing',
  alle: 'Alle toewijzingen van deze cliënt',
  geregistreerd: (datum: string) => `Leidraad noteert zelf dat u dit vandaag vastlegt (${datum}).`,
  concept: 'Wat u eerder invulde, staat er nog.',
  leegmaken: 'Leegmaken',
  nietIngevuld: 'Niet ingevuld',
  ja: 'Ja',
  nee: 'Nee',
  vastleggen: 'Vastleggen',
  sluiten: 'Sluiten',
  bezig: 'Het formulier wordt gelezen',
  opnieuw: 'Opnieuw proberen',
  fout: {
    soort: 'Kies wat u vastlegt.',
    op: 'Vul in wanneer het is gedaan, bijvoorbeeld 7-4-2027.',
    tijd: 'Typ de tijd als 9:00 of 14.30.',
    tijdZonderDag: 'Vul ook de dag in.',
    leeg: 'Vul dit in.',
    datum: 'Vul de dag in, bijvoorbeeld 7-4-2027.',
    kies: 'Maak een keuze.',
    getal: 'Vul een heel getal in, bijvoorbeeld 45.',
  },
  vastgelegd: (wat: string, naam: string) => `${wat} vastgelegd voor ${naam}.`,
  ingetrokken: (wat: string) => `${wat} is weer ingetrokken.`,
};

/** What a fact changed, a line each: `Afgerond: Start ondersteuning`. */
export function changes(veranderd: Verandering[], most = 3): string {
  const lines = veranderd.slice(0, most).map(({ wat, titel, uiterlijk }) => {
    const dated = uiterlijk !== null && wat !== 'gesloten' && wat !== 'vervallen';
    return `${WAT[wat]}: ${titel}${dated ? `, uiterlijk ${formatDate(uiterlijk)}` : ''}`;
  });
  const more = veranderd.length - lines.length;
  if (more > 0) lines.push(more === 1 ? 'En nog 1 termijn.' : `En nog ${more} termijnen.`);
  return lines.join('\n');
}
