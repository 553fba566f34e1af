// Where the palette can go without searching: every screen, and what is done often.
import BookText from '@lucide/svelte/icons/book-text';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import CalendarOff from '@lucide/svelte/icons/calendar-off';
import FilePlus2 from '@lucide/svelte/icons/file-plus-2';
import FileQuestionMark from '@lucide/svelte/icons/file-question-mark';
import FileText from '@lucide/svelte/icons/file-text';
import GitCompareArrows from '@lucide/svelte/icons/git-compare-arrows';
import Grid3x3 from '@lucide/svelte/icons/grid-3x3';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import Lock from '@lucide/svelte/icons/lock';
import Mail from '@lucide/svelte/icons/mail';
import Settings from '@lucide/svelte/icons/settings';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import TableProperties from '@lucide/svelte/icons/table-properties';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Users from '@lucide/svelte/icons/users';
import UsersRound from '@lucide/svelte/icons/users-round';
import Waypoints from '@lucide/svelte/icons/waypoints';
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
  {
    id: 'leveringinvoer',
    group: nl.paletActies,
    label: nl.leveringInvoeren,
    icon: TableProperties,
    run: () => go(paths.leveringInvoer),
  },
  { id: 'slot', group: nl.paletActies, label: nl.vergrendelen, icon: Lock, run: () => void session.lock() },
];
/** What somebody must be allowed to do to see it. */
export const RIGHTS: Record<string, string> = {
  inlezen: 'berichten',
  nieuw: 'dossier',
  begin: 'dossier',
  medewerkerinvoer: 'personeel',
  leveringinvoer: 'dossier',
  medewerkertoezicht: 'personeel',
};
