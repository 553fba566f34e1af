// A tiny router on the hash: the address is the only state, so Back and Forward work.

export const TABS = [
  'overzicht',
  'gegevens',
  'toewijzingen',
  'plan',
  'evaluaties',
  'inzet',
  'gesprekken',
  'documenten',
  'berichten',
  'privacy',
  'logboek',
] as const;
export type Tab = (typeof TABS)[number];

export const SJABLOON_TABS = ['sjablonen', 'huisstijl', 'reeks'] as const;
export type SjabloonTab = (typeof SJABLOON_TABS)[number];

export const BEHEER_TABS = ['backup', 'rechten', 'logboek', 'bewaren', 'uitvoer'] as const;
export type BeheerTab = (typeof BEHEER_TABS)[number];

export const CONTRACT_TABS = ['regels', 'organisatie', 'versies', 'producten'] as const;
export type ContractTab = (typeof CONTRACT_TABS)[number];

export const MEDEWERKER_TABS = ['gegevens', 'papieren', 'beschikbaar', 'mag', 'caseload', 'logboek'] as const;
export type MedewerkerTab = (typeof MEDEWERKER_TABS)[number];

export const AFWEZIG_TABS = ['bezoeken', 'voorstel', 'bellen', 'gedaan'] as const;
export type AfwezigTab = (typeof AFWEZIG_TABS)[number];

/** Reading in running clients, or what is to be caught up for them. */
export type BeginDeel = 'invoer' | 'inhalen';

export type Route =
  | { screen: 'vandaag' }
  | { screen: 'clienten' }
  | { screen: 'dossier'; client: string; tab: Tab }
  | { screen: 'plan'; plan: string }
  | { screen: 'agenda' }
  | { screen: 'planning' }
  | { screen: 'geleverd' }
  | { screen: 'leveringinvoer' }
  | { screen: 'cijfers' }
  | { screen: 'begin'; deel: BeginDeel }
  | { screen: 'evaluaties' }
  | { screen: 'evaluatie'; evaluatie: string }
  | { screen: 'collegas' }
  | { screen: 'medewerkers' }
  | { screen: 'medewerkermatrix' }
  | { screen: 'medewerkerinvoer' }
  | { screen: 'medewerkerbrief'; medewerker: string; papier: string }
  | { screen: 'medewerkertoezicht' }
  | { screen: 'medewerker'; medewerker: string; tab: MedewerkerTab }
  | { screen: 'afwezig' }
  | { screen: 'afwezigheid'; afwezigheid: string; tab: AfwezigTab }
  | { screen: 'brief'; client: string }
  | { screen: 'sjablonen'; tab: SjabloonTab }
  | { screen: 'berichten' }
  | { screen: 'wachtlijst' }
  | { screen: 'contracten' }
  | { screen: 'contract'; contract: string; tab: ContractTab }
  | { screen: 'profiel'; contract: string | null }
  | { screen: 'vergelijk' }
  | { screen: 'watals' }
  | { screen: 'beheer'; tab: BeheerTab }
  | { screen: 'instellingen' };

export const paths = {
  vandaag: '#/vandaag',
  clienten: '#/clienten',
  nieuweClient: '#/clienten?nieuw=1',
  zonderCoordinator: '#/clienten?wie=zonder',
  collegas: '#/collegas',
  medewerkers: '#/medewerkers',
  medewerkersMatrix: '#/medewerkers/matrix',
  medewerkersInvoer: '#/medewerkers/invoer',
  medewerkersToezicht: '#/medewerkers/toezicht',
  medewerkerBrief: (medewerker: string, papier: string) =>
    `#/medewerkers/${encodeURIComponent(medewerker)}/brief/${encodeURIComponent(papier)}`,
  medewerker: (medewerker: string, tab: MedewerkerTab = 'gegevens') =>
    `#/medewerkers/${encodeURIComponent(medewerker)}/${tab}`,
  afwezig: '#/afwezig',
  afwezigheid: (afwezigheid: string, tab: AfwezigTab = 'bezoeken', bezoek: string | null = null) =>
    `#/afwezig/${encodeURIComponent(afwezigheid)}/${tab}${bezoek ? `?bezoek=${encodeURIComponent(bezoek)}` : ''}`,
  dossier: (client: string, tab: Tab = 'overzicht') => `#/clienten/${encodeURIComponent(client)}/${tab}`,
  plan: (plan: string) => `#/plannen/${encodeURIComponent(plan)}`,
  agenda: '#/agenda',
  planning: '#/planning',
  planningOp: (van: string, dagen: number, per: string) =>
    `#/planning?van=${van}&dagen=${String(dagen)}&per=${per}`,
  geleverd: '#/geleverd',
  cijfers: '#/geleverd/cijfers',
  leveringInvoer: '#/geleverd/invoer',
  geleverdOp: (van: string, per: string, wie: string | null) =>
    `#/geleverd?van=${van}&per=${per}${wie === null ? '' : `&wie=${encodeURIComponent(wie)}`}`,
  brief: (client: string, sjabloon = '', afspraak: string | null = null) =>
    `#/brief/${encodeURIComponent(client)}?sjabloon=${sjabloon}${afspraak ? `&afspraak=${afspraak}` : ''}`,
  sjablonen: (tab: SjabloonTab = 'sjablonen') => (tab === 'sjablonen' ? '#/sjablonen' : `#/sjablonen/${tab}`),
  agendaOp: (dag: string, week: boolean, alle: boolean) =>
    `#/agenda?dag=${dag}${week ? '&toon=week' : ''}${alle ? '&alle=1' : ''}`,
  begin: '#/begin',
  inhalen: '#/begin/inhalen',
  evaluaties: '#/evaluaties',
  evaluatie: (evaluatie: string) => `#/evaluaties/${encodeURIComponent(evaluatie)}`,
  berichten: '#/berichten',
  wachtlijst: '#/contracten/wachtlijst',
  contracten: '#/contracten',
  contract: (contract: string, tab: ContractTab = 'regels') =>
    `#/contracten/${encodeURIComponent(contract)}/${tab}`,
  wijzig: (contract: string) => `#/contracten/${encodeURIComponent(contract)}/wijzig`,
  nieuwContract: '#/contracten/nieuw',
  vergelijk: '#/contracten/vergelijk',
  watals: '#/contracten/watals',
  beheer: (tab: BeheerTab = 'backup') => (tab === 'backup' ? '#/beheer' : `#/beheer/${tab}`),
  instellingen: '#/instellingen',
};

/** Reads an address. Anything unknown is Vandaag: there is no page that does not exist. */
export function parse(hash: string): Route {
  const [path = ''] = hash.replace(/^#\/?/, '').split('?');
  const [room, id, rest, more] = path.split('/').map(decode);
  switch (room) {
    case 'clienten':
      if (!id) return { screen: 'clienten' };
      return { screen: 'dossier', client: id, tab: TABS.find((tab) => tab === rest) ?? 'overzicht' };
    case 'plannen':
      return id ? { screen: 'plan', plan: id } : { screen: 'vandaag' };
    case 'agenda':
      return { screen: 'agenda' };
    case 'planning':
      return { screen: 'planning' };
    case 'geleverd':
      if (id === 'invoer') return { screen: 'leveringinvoer' };
      return { screen: id === 'cijfers' ? 'cijfers' : 'geleverd' };
    case 'begin':
      return { screen: 'begin', deel: id === 'inhalen' ? 'inhalen' : 'invoer' };
    case 'evaluaties':
      return id ? { screen: 'evaluatie', evaluatie: id } : { screen: 'evaluaties' };
    case 'collegas':
      return { screen: 'collegas' };
    case 'medewerkers':
      if (!id) return { screen: 'medewerkers' };
      if (id === 'matrix') return { screen: 'medewerkermatrix' };
      if (id === 'invoer') return { screen: 'medewerkerinvoer' };
      if (id === 'toezicht') return { screen: 'medewerkertoezicht' };
      if (rest === 'brief') return { screen: 'medewerkerbrief', medewerker: id, papier: more ?? '' };
      return {
        screen: 'medewerker',
        medewerker: id,
        tab: MEDEWERKER_TABS.find((tab) => tab === rest) ?? 'gegevens',
      };
    case 'afwezig':
      if (!id) return { screen: 'afwezig' };
      return {
        screen: 'afwezigheid',
        afwezigheid: id,
        tab: AFWEZIG_TABS.find((tab) => tab === rest) ?? 'bezoeken',
      };
    case 'brief':
      return id ? { screen: 'brief', client: id } : { screen: 'clienten' };
    case 'sjablonen':
      return { screen: 'sjablonen', tab: SJABLOON_TABS.find((tab) => tab === id) ?? 'sjablonen' };
    case 'berichten':
      return { screen: 'berichten' };
    case 'contracten':
      return contracts(id, rest);
    case 'beheer':
      return { screen: 'beheer', tab: BEHEER_TABS.find((tab) => tab === id) ?? 'backup' };
    case 'instellingen':
      return { screen: 'instellingen' };
    default:
      return { screen: 'vandaag' };
  }
}

/** A word by itself is a screen, an id is followed by a tab: a contract may have any id. */
function contracts(id: string | undefined, rest: string | undefined): Route {
  if (!id) return { screen: 'contracten' };
  if (rest === 'wijzig') return { screen: 'profiel', contract: id };
  if (rest === undefined) {
    if (id === 'wachtlijst' || id === 'vergelijk' || id === 'watals') return { screen: id };
    if (id === 'nieuw') return { screen: 'profiel', contract: null };
  }
  return {
    screen: 'contract',
    contract: id,
    tab: CONTRACT_TABS.find((tab) => tab === rest) ?? 'regels',
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What stands behind the question mark: `#/clienten?nieuw=1`. */
export function parseParams(hash: string): URLSearchParams {
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read only: made anew for every address
  return new URLSearchParams(hash.split('?')[1] ?? '');
}

class Router {
  hash = $state(window.location.hash);
  /** Another question behind the same address is the same screen: it stays as it is. */
  #path = $derived(this.hash.split('?')[0] ?? '');
  route = $derived(parse(this.#path));
  params = $derived(parseParams(this.hash));

  constructor() {
    window.addEventListener('hashchange', () => (this.hash = window.location.hash));
  }
}

export const router = new Router();

/** Goes to an address made with {@link paths}. */
export function go(path: string): void {
  window.location.hash = path;
}

/** Goes to an address without leaving the present one in the history. */
export function replace(path: string): void {
  window.history.replaceState(null, '', path);
  router.hash = window.location.hash;
}
