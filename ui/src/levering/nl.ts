import { formatNumber } from '../shared/dates';
import { formatDuration } from '../shared/duur';

const bezoeken = (n: number) => (n === 1 ? '1 bezoek' : `${formatNumber(n)} bezoeken`);

/** What users read in this area. */
export const nl = {
  invoeren: 'Geleverde zorg invoeren',
  lijstInvoeren: 'Lijst invoeren',
  terugNaar: 'Terug naar geleverde zorg',
  naarWeek: 'Bekijk de week',
  naarCijfers: 'Bekijk de cijfers',
  titel: 'Geleverd',
  vorige: 'Vorige week',
  dezeWeek: 'Deze week',
  volgende: 'Volgende week',
  perWie: 'Per wie',
  perMedewerker: 'Medewerker',
  perClient: 'Cliënt',
  zoek: 'Zoek naam',
  lezen: 'De week wordt gelezen',
  opnieuw: 'Opnieuw proberen',
  leeg: 'Geen bezoeken in deze week',
  leegTekst: 'Hier staan bezoeken tot en met vandaag. Kies een andere week, of zet bezoeken op de planning.',
  naarPlanning: 'Naar de planning',
  nietGevonden: 'Niemand gevonden',
  nietGevondenTekst: 'Typ een ander deel van de naam.',
  kiesIemand: 'Kies links iemand',
  kiesTekst: 'Dan staan hier de bezoeken van die week.',

  kolomNaam: 'Naam',
  kolomStand: 'Nog te bevestigen',
  zonder: 'Zonder medewerker',
  nog: (n: number) => `nog ${formatNumber(n)}`,
  klaar: 'klaar',

  som: (gepland: number, geleverd: number) =>
    `Gepland ${formatDuration(gepland)} · geleverd ${formatDuration(geleverd)}`,
  uitleg: 'Ging alles zoals gepland? Bevestig dan meteen. Meld eerst wat anders ging.',
  totVandaag: 'Bezoeken na vandaag komen er later bij.',
  bevestig: (n: number, anders: number) =>
    anders === 0
      ? `Bevestig ${bezoeken(n)} zoals gepland`
      : anders === n
        ? `Bevestig ${bezoeken(n)}, anders dan gepland`
        : `Bevestig ${bezoeken(n)}, ${anders} anders`,
  bevestigd: (naam: string, n: number) => `${naam}: ${bezoeken(n)} bevestigd.`,
  toetsBevestig: 'bevestigt deze week',

  kolomDag: 'Wanneer',
  kolomWie: 'Wie',
  kolomGepland: 'Gepland',
  kolomGeleverd: 'Geleverd',
  kolomDoen: 'Wat u kunt doen',
  anders: 'Ging anders…',
  andersVan: (wat: string) => `${wat}: ging anders`,
  corrigeer: 'Corrigeren…',
  corrigeerVan: (wat: string) => `${wat}: corrigeren`,
  standNog: 'nog bevestigen',
  standAnders: 'anders',
  standNuNiet: 'nu niet bevestigen',
  standGeleverd: 'geleverd',
  standNiet: 'niet doorgegaan',
  eerder: (wat: string) => `Was eerst: ${wat}`,

  soort: {
    direct: 'directe tijd',
    indirect: 'indirecte tijd',
    reis: 'reistijd',
    overig: 'overige tijd',
  } as Record<string, string>,
  afwezig: 'cliënt was er niet',
  paraafVan: (paraaf: string) => `paraaf ${paraaf}`,

  minuten: 'Minuten',
  minutenFout: 'Vul hele minuten in, van 1 tot en met 1440.',
  soortTijd: 'Soort tijd',
  aanwezig: 'De cliënt was er',
  paraaf: 'Paraaf',
  opmerking: 'Opmerking van de cliënt',
  overnemen: 'Overnemen',
  tochGepland: 'Toch zoals gepland',
  nuNiet: 'Nu niet bevestigen',
  bewaar: 'Correctie bewaren',
  gecorrigeerd: 'De correctie is bewaard. De oude regel blijft te zien.',
  terugnemen: 'Bevestiging intrekken',
  teruggenomen: 'De bevestiging is ingetrokken.',
  sluiten: 'Sluiten',
};
