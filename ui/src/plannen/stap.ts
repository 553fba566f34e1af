/** What can be recorded of a plan. */
export type Stap = 'besproken' | 'goedgekeurd' | 'toestemming' | 'definitief' | 'verstrekt';

/** The step that a kind of fact is, so that a block is solved in the plan itself. */
export function stapVan(feit: string): Stap | null {
  switch (feit) {
    case 'plan-besproken':
      return 'besproken';
    case 'plan-goedgekeurd':
      return 'goedgekeurd';
    case 'toestemming':
      return 'toestemming';
    default:
      return null;
  }
}

/** What the help beside a plan shows. */
export type HulpTab = 'ontbreekt' | 'print' | 'verloop' | 'bibliotheek' | 'versies';

/** A plan that may still be changed. */
export function isDraft(status: string): boolean {
  return status === 'concept' || status === 'besproken';
}
