/** The job that makes papers for many: it goes on while other screens are open. */
import { opTaak, rpc } from '../platform';
import { Job } from '../platform/job.svelte';

export const job = new Job({
  ask: (taak) => rpc('brieven.taak', { taak }),
  cancel: (taak) => rpc('brieven.annuleer', { taak }),
});

let listening = false;

/** Starts listening to the job, once. */
export function listen(): void {
  if (listening) return;
  listening = true;
  opTaak((stand) => job.moved(stand));
}
