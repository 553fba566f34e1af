// Stands in for src/platform in the harness. Answers are in ./answers: every file there exports `answers`, one function
// a command; files later in the alphabet win.
import type { Commands } from '../../src/api/commands';
import type { TaakStand, ToastDoel } from '../../src/api/types';
import { toWeigering } from '../../src/platform/weigering';

export { Weigering, toWeigering } from '../../src/platform/weigering';
export type Stop = () => void;

export type Answers = {
  [K in keyof Commands]?: (
    vraag: Commands[K]['vraag'],
  ) => Commands[K]['antwoord'] | Promise<Commands[K]['antwoord']>;
};

const files = import.meta.glob<{ answers: Answers }>('./answers/*.ts', { eager: true });
const answers = Object.assign({}, ...Object.values(files).map((file) => file.answers)) as Answers;

export async function rpc<K extends keyof Commands>(
  command: K,
  vraag: Commands[K]['vraag'],
): Promise<Commands[K]['antwoord']> {
  await new Promise((done) => setTimeout(done, 30));
  try {
    const answer = answers[command];
    if (!answer)
      throw { code: 'onbekend_commando', zin: `Proef: geen antwoord voor ${command}.`, veld: null };
    return structuredClone(await answer(vraag));
  } catch (thrown) {
    throw toWeigering(thrown);
  }
}

type Listener = (payload: never) => void;
const listeners = new Map<string, Set<Listener>>();

function on(event: string, cb: Listener): Stop {
  const set = listeners.get(event) ?? new Set();
  listeners.set(event, set.add(cb));
  return () => set.delete(cb);
}

/** Sends an event, also from the console: `proef.emit('veranderd', ['clienten'])`. */
export function emit(event: 'veranderd' | 'taak' | 'toast' | 'bijwerken', payload?: unknown): void {
  for (const cb of listeners.get(event) ?? []) (cb as (payload: unknown) => void)(payload);
}
/** Acts as if files were dragged: `proef.drag('boven', ['/tmp/301.xml'])`. */
export function drag(soort: 'boven' | 'weg' | 'los', paden: string[]): void {
  for (const cb of listeners.get('bestanden') ?? [])
    (cb as unknown as (soort: string, paden: string[]) => void)(soort, paden);
}
Object.assign(window, { proef: { emit, drag } });

export const opVeranderd = (cb: (onderdelen: string[]) => void): Stop => on('veranderd', cb as Listener);
export const opTaak = (cb: (stand: TaakStand) => void): Stop => on('taak', cb as Listener);
export const opBijwerken = (cb: () => void): Stop => on('bijwerken', cb as Listener);
export const opToast = (cb: (doel: ToastDoel) => void): Stop => on('toast', cb as Listener);
export const opBestanden = (cb: (soort: 'boven' | 'weg' | 'los', paden: string[]) => void): Stop =>
  on('bestanden', cb as unknown as Listener);
