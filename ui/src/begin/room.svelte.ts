import { opTaak, rpc } from '../platform';
import { Flow } from './flow.svelte';

/** The one list that is being read in. */
export const flow = new Flow({
  look: (bestand, blad) => rpc('beginsituatie.bekijk', { bestand, blad }),
  start: (vraag) => rpc('beginsituatie.invoer', vraag),
  cancel: (vraag) => rpc('beginsituatie.annuleer', vraag),
  result: (vraag) => rpc('beginsituatie.uitslag', vraag),
});

let listening = false;

/** Starts listening to the job, once. */
export function listen(): void {
  if (listening) return;
  listening = true;
  opTaak((stand) => flow.moved(stand));
}
