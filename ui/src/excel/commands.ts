import type { Commands } from '../api/commands';

/** The commands that save a list as a file. */
export type ExcelCommand = Extract<keyof Commands, `excel.${string}` | `${string}.naar_excel`>;
