import { opTaak, rpc } from '../platform';
import { Flow } from './flow.svelte';

/** The lists that can be read in; each outlives its screen. */
export const flows = {
  clienten: new Flow({
    choose: () => rpc('beginsituatie.kies', {}),
    example: () => rpc('beginsituatie.voorbeeldbestand', {}),
    faults: (vraag) => rpc('beginsituatie.fouten_opslaan', vraag),
    look: (bestand, blad) => rpc('beginsituatie.bekijk', { bestand, blad }),
    start: (vraag) => rpc('beginsituatie.invoer', vraag),
    cancel: (vraag) => rpc('beginsituatie.annuleer', vraag),
    result: (vraag) => rpc('beginsituatie.uitslag', vraag),
  }),
  levering: new Flow({
    choose: () => rpc('leveringsinvoer.kies', {}),
    example: () => rpc('leveringsinvoer.voorbeeldbestand', {}),
    faults: (vraag) => rpc('leveringsinvoer.fouten_opslaan', vraag),
    look: (bestand, blad) => rpc('leveringsinvoer.bekijk', { bestand, blad }),
    start: (vraag) => rpc('leveringsinvoer.invoer', vraag),
    cancel: (vraag) => rpc('leveringsinvoer.annuleer', vraag),
    result: (vraag) => rpc('leveringsinvoer.uitslag', vraag),
  }),
  medewerkers: new Flow({
    choose: () => rpc('medewerkers.kies', {}),
    example: () => rpc('medewerkers.voorbeeldbestand', {}),
    faults: (vraag) => rpc('medewerkers.fouten_opslaan', vraag),
    look: (bestand, blad) => rpc('medewerkers.bekijk', { bestand, blad }),
    start: (vraag) => rpc('medewerkers.invoer', vraag),
    cancel: (vraag) => rpc('medewerkers.annuleer', vraag),
    result: (vraag) => rpc('medewerkers.uitslag', vraag),
  }),
};

let listening = false;

/** Starts listening to the jobs, once. */
export function listen(): void {
  if (listening) return;
  listening = true;
  opTaak((stand) => Object.values(flows).forEach((flow) => flow.moved(stand)));
}
