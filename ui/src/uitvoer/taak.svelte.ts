/** The job that writes everything: it goes on while other screens are open. */
import { opTaak, rpc } from '../platform';
import { Job } from '../platform/job.svelte';

export const job = new Job({
  ask: (taak) => rpc('uitvoer.taak', { taak }),
  cancel: (taak) => rpc('uitvoer.annuleer', { taak }),
});

/** Where the job writes. */
export const where = $state({ map: '' });

let listening = false;

/** Starts listening to the job, once. */
export function listen(): void {
  if (listening) return;
  listening = true;
  opTaak((stand) => job.moved(stand));
}
