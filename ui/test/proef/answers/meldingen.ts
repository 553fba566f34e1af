// Harness: how somebody wants to be told.
import type { MeldingenStand } from '../../../src/api/types';
import type { Answers } from '../platform';

let stand: MeldingenStand = { aan: true, om: '08:30' };

export const answers: Answers = {
  'meldingen.stand': () => stand,
  'meldingen.stel_in': (vraag) => (stand = vraag),
  'meldingen.voorbeeld': () => ({}),
};
