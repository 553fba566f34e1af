/** The one import of this window: it goes on while other screens are open. */
import { opTaak, rpc } from '../platform';
import { ImportFlow } from './import.svelte';

export const importFlow = new ImportFlow({
  start: (vraag) => rpc('berichten.inlezen', vraag),
  ask: (vraag) => rpc('berichten.taak', vraag),
  cancel: (vraag) => rpc('berichten.annuleer', vraag),
});

let listening = false;

/** Starts listening to the job, once. */
export function listen(): void {
  if (listening) return;
  listening = true;
  opTaak((stand) => importFlow.moved(stand));
}
