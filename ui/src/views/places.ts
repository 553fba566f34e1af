// Where the palette can go without searching: every screen, and what is done often.
import {
  BookText,
  CalendarCheck,
  CalendarClock,
  ChartColumn,
  ClipboardCheck,
  CalendarDays,
  CalendarRange,
  CalendarOff,
  FilePlus2,
  FileQuestionMark,
  FileText,
  GitCompareArrows,
  Grid3x3,
  HeartHandshake,
  Lock,
  Mail,
  Settings,
  ShieldCheck,
  TableProperties,
  UserPlus,
  Users,
  UsersRound,
  Waypoints,
} from '@lucide/svelte';
import type { Component } from 'svelte';
import { go, paths } from '../router.svelte';
import { session } from '../toegang/session.svelte';
import { nl } from './nl';

/** One line of the palette. */
export type Entry = {
  id: string;
  group: string;
  label: string;
  quiet?: string;
  icon: Component<Record<string, unknown>>;
  run: () => void;
};

export const places: Entry[] = [
  {
    id: 'vandaag',
    group: nl.paletSchermen,
    label: nl.vandaag,
    icon: CalendarCheck,
    run: () => go(paths.vandaag),
  },
  {
    id: 'clienten',
    group: nl.paletSchermen,
    label: nl.clienten,
    icon: Users,
    run: () => go(paths.clienten),
  },
  {
    id: 'agenda',
    group: nl.paletSchermen,
    label: nl.agenda,
    icon: CalendarDays,
    run: () => go(paths.agenda),
  },
  {
    id: 'planning',
    group: nl.paletSchermen,
    label: nl.planning,
    icon: CalendarRange,
    run: () => go(paths.planning),
  },
  {
    id: 'geleverd',
    group: nl.paletSchermen,
    label: nl.geleverd,
    icon: ClipboardCheck,
    run: () => go(paths.geleverd),
  },
  {
    id: 'cijfers',
    group: nl.paletSchermen,
    label: nl.cijfers,
    icon: ChartColumn,
    run: () => go(paths.cijfers),
  },
  {
    id: 'evaluaties',
    group: nl.paletSchermen,
    label: nl.evaluaties,
    icon: CalendarClock,
    run: () => go(paths.evaluaties),
  },
  {
    id: 'medewerkers',
    group: nl.paletSchermen,
    label: nl.medewerkers,
    icon: HeartHandshake,
    run: () => go(paths.medewerkers),
  },
  {
    id: 'medewerkermatrix',
    group: nl.paletSchermen,
    label: nl.medewerkermatrix,
    icon: Grid3x3,
    run: () => go(paths.medewerkersMatrix),
  },
  {
    id: 'medewerkertoezicht',
    group: nl.paletSchermen,
    label: nl.medewerkertoezicht,
    icon: HeartHandshake,
    run: () => go(paths.medewerkersToezicht),
  },
  {
    id: 'afwezig',
    group: nl.paletSchermen,
    label: nl.afwezig,
    icon: CalendarOff,
    run: () => go(paths.afwezig),
  },
  {
    id: 'collegas',
    group: nl.paletSchermen,
    label: nl.collegas,
    icon: UsersRound,
    run: () => go(paths.collegas),
  },
  {
    id: 'berichten',
    group: nl.paletSchermen,
    label: nl.berichten,
    icon: Mail,
    run: () => go(paths.berichten),
  },
  {
    id: 'brieven',
    group: nl.paletSchermen,
    label: nl.brieven,
    icon: FileText,
    run: () => go(paths.sjablonen()),
  },
  {
    id: 'wachtlijst',
    group: nl.paletSchermen,
    label: nl.nieuweProducten,
    icon: FileQuestionMark,
    run: () => go(paths.wachtlijst),
  },
  {
    id: 'contracten',
    group: nl.paletSchermen,
    label: nl.contracten,
    icon: BookText,
    run: () => go(paths.contracten),
  },
  {
    id: 'vergelijk',
    group: nl.paletSchermen,
    label: nl.vergelijken,
    icon: GitCompareArrows,
    run: () => go(paths.vergelijk),
  },
  {
    id: 'watals',
    group: nl.paletSchermen,
    label: nl.watAls,
    icon: Waypoints,
    run: () => go(paths.watals),
  },
  {
    id: 'beheer',
    group: nl.paletSchermen,
    label: nl.beheer,
    icon: ShieldCheck,
    run: () => go(paths.beheer()),
  },
  {
    id: 'instellingen',
    group: nl.paletSchermen,
    label: nl.instellingen,
    icon: Settings,
    run: () => go(paths.instellingen),
  },
  {
    id: 'inlezen',
    group: nl.paletActies,
    label: nl.inlezen,
    icon: FilePlus2,
    run: () => go(paths.berichten),
  },
  {
    id: 'nieuw',
    group: nl.paletActies,
    label: nl.nieuweClient,
    icon: UserPlus,
    run: () => go(paths.nieuweClient),
  },
  {
    id: 'begin',
    group: nl.paletActies,
    label: nl.lopendeClienten,
    icon: TableProperties,
    run: () => go(paths.begin),
  },
  {
    id: 'medewerkerinvoer',
    group: nl.paletActies,
    label: nl.medewerkersInvoeren,
    icon: TableProperties,
    run: () => go(paths.medewerkersInvoer),
  },
  { id: 'slot', group: nl.paletActies, label: nl.vergrendelen, icon: Lock, run: () => void session.lock() },
];
/** What somebody must be allowed to do to see it. */
export const RIGHTS: Record<string, string> = {
  inlezen: 'berichten',
  nieuw: 'dossier',
  begin: 'dossier',
  medewerkerinvoer: 'personeel',
  medewerkertoezicht: 'personeel',
};
