/** The job that evaluates everybody again. All or nothing. */
import { opTaak, rpc } from '../platform';
import { Job } from '../platform/job.svelte';

/** The one job of this room: it goes on while other screens are open. */
export const job = new Job({
  ask: (taak) => rpc('berichten.taak', { taak }),
  cancel: (taak) => rpc('berichten.annuleer', { taak }),
});

let listening = false;

/** Starts listening to the job, once. */
export function listen(): void {
  if (listening) return;
  listening = true;
  opTaak((stand) => job.moved(stand));
}
