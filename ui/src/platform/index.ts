// The only place that knows Tauri. Everything else asks through these four functions.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import type { Commands } from '../api/commands';
import type { TaakStand, ToastDoel } from '../api/types';
import { toWeigering } from './weigering';

export { Weigering, toWeigering } from './weigering';

/** Stops listening. */
export type Stop = () => void;

/** Asks the program something. A refusal rejects with a {@link Weigering}. */
export async function rpc<K extends keyof Commands>(
  command: K,
  vraag: Commands[K]['vraag'],
): Promise<Commands[K]['antwoord']> {
  try {
    return await invoke<Commands[K]['antwoord']>('rpc', { command, vraag });
  } catch (thrown) {
    throw toWeigering(thrown);
  }
}

/** Unsubscribes also when the subscription itself has not been made yet. */
function later(subscription: Promise<Stop>): Stop {
  let stopped = false;
  let stop: Stop | null = null;
  void subscription.then((unlisten) => {
    if (stopped) unlisten();
    else stop = unlisten;
  });
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Something in the store changed: which areas. */
export function opVeranderd(cb: (onderdelen: string[]) => void): Stop {
  return later(listen<string[]>('veranderd', (event) => cb(event.payload)));
}

/** A running job got further. */
export function opTaak(cb: (stand: TaakStand) => void): Stop {
  return later(listen<TaakStand>('taak', (event) => cb(event.payload)));
}

/** The store of an older version is copied and brought up to date: signing in takes longer. */
export function opBijwerken(cb: () => void): Stop {
  return later(listen('bijwerken', () => cb()));
}

/** Somebody clicked on a toast of the desktop: what it was about. */
export function opToast(cb: (doel: ToastDoel) => void): Stop {
  return later(listen<ToastDoel>('toast_aangeklikt', (event) => cb(event.payload)));
}

/** Files are dragged over the window, away from it, or dropped on it. */
export function opBestanden(cb: (soort: 'boven' | 'weg' | 'los', paden: string[]) => void): Stop {
  return later(
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      switch (payload.type) {
        case 'enter':
          return cb('boven', payload.paths);
        case 'over':
          return cb('boven', []);
        case 'leave':
          return cb('weg', []);
        case 'drop':
          return cb('los', payload.paths);
      }
    }),
  );
}
