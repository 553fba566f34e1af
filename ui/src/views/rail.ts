// The rail: every room of the program, and what it counts.
import BookText from '@lucide/svelte/icons/book-text';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import CalendarOff from '@lucide/svelte/icons/calendar-off';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import FileQuestionMark from '@lucide/svelte/icons/file-question-mark';
import FileText from '@lucide/svelte/icons/file-text';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import Mail from '@lucide/svelte/icons/mail';
import Users from '@lucide/svelte/icons/users';
import UsersRound from '@lucide/svelte/icons/users-round';
import type { Component } from 'svelte';
import { paths, type Route } from '../router.svelte';
import { worklist } from '../werklijst/worklist.svelte';
import { nl } from './nl';

type Room = {
  /** Screens during which this line is the current one. */
  screens: Route['screen'][];
  href: string;
  label: string;
  icon: Component<Record<string, unknown>>;
  /** How many wait there, with the words for whoever hears the number. */
  count?: () => number;
  words?: (n: number) => string;
};

export const rail: Room[] = [
  {
    screens: ['vandaag'],
    href: paths.vandaag,
    label: nl.vandaag,
    icon: CalendarCheck,
    count: () => worklist.menu.te_laat + worklist.menu.vandaag,
    words: nl.telVandaag,
  },
  {
    screens: ['clienten', 'dossier', 'brief', 'plan', 'begin'],
    href: paths.clienten,
    label: nl.clienten,
    icon: Users,
    count: () => worklist.answer?.clienten ?? 0,
    words: nl.telClienten,
  },
  { screens: ['agenda'], href: paths.agenda, label: nl.agenda, icon: CalendarDays },
  { screens: ['planning'], href: paths.planning, label: nl.planning, icon: CalendarRange },
  {
    screens: ['geleverd', 'cijfers', 'leveringinvoer'],
    href: paths.geleverd,
    label: nl.geleverd,
    icon: ClipboardCheck,
  },
  {
    screens: ['evaluaties', 'evaluatie'],
    href: paths.evaluaties,
    label: nl.evaluaties,
    icon: CalendarClock,
  },
  {
    screens: [
      'medewerkers',
      'medewerkermatrix',
      'medewerkertoezicht',
      'medewerkerinvoer',
      'medewerkerbrief',
      'medewerker',
    ],
    href: paths.medewerkers,
    label: nl.medewerkers,
    icon: HeartHandshake,
  },
  {
    screens: ['afwezig', 'afwezigheid'],
    href: paths.afwezig,
    label: nl.afwezig,
    icon: CalendarOff,
  },
  { screens: ['collegas'], href: paths.collegas, label: nl.collegas, icon: UsersRound },
  { screens: ['berichten'], href: paths.berichten, label: nl.berichten, icon: Mail },
  { screens: ['sjablonen'], href: paths.sjablonen(), label: nl.brieven, icon: FileText },
  {
    screens: ['wachtlijst'],
    href: paths.wachtlijst,
    label: nl.nieuweProducten,
    icon: FileQuestionMark,
    count: () => worklist.menu.wacht_op_contract,
    words: nl.telWacht,
  },
  {
    screens: ['contracten', 'contract', 'profiel', 'vergelijk', 'watals'],
    href: paths.contracten,
    label: nl.contracten,
    icon: BookText,
  },
];
