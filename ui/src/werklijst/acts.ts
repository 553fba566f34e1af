// What can be done with a line besides its own act. Each tells what happened and can be undone.
import type { Commands } from '../api/commands';
import type { ItemVraag, WerkItem } from '../api/types';
import { rpc, toWeigering } from '../platform';
import { formatDate, meld } from '../shared';
import { nl } from './nl';

/** Names the line to the program. */
export function name(item: WerkItem): ItemVraag {
  return {
    client: item.client,
    contract: item.client === null ? item.contract_id : null,
    sleutel: item.sleutel,
  };
}

/** Whether a line can be put off, given away or taken up. */
export const movable = (item: WerkItem): boolean => item.soort !== 'toewijzing';

/** Does one thing; a refusal is told. Gives the answer, or null. */
async function act<K extends keyof Commands>(
  command: K,
  vraag: Commands[K]['vraag'],
): Promise<Commands[K]['antwoord'] | null> {
  try {
    return await rpc(command, vraag);
  } catch (thrown) {
    meld(toWeigering(thrown).zin);
    return null;
  }
}

export async function putBack(item: WerkItem): Promise<void> {
  const was = item.uitgesteld;
  if (!(await act('werklijst.zet_terug', name(item)))) return;
  meld(nl.teruggezet(item.titel), {
    ...(was && {
      ongedaan: () => void act('werklijst.stel_uit', { item: name(item), tot: was.tot, reden: was.reden }),
    }),
  });
}

/** Tells that a line was put off, with the day on which it comes back. */
export function toldPutOff(item: WerkItem, tot: string): void {
  const text =
    tot === item.uiterlijk ? nl.uitgesteldLaatste(formatDate(tot)) : nl.uitgesteldTot(formatDate(tot));
  meld(text, { ongedaan: () => void act('werklijst.zet_terug', name(item)) });
}

export async function take(item: WerkItem): Promise<void> {
  const mine = item.bezig?.ik ?? false;
  const command = mine ? 'werklijst.laat_los' : 'werklijst.pak_op';
  const back = mine ? 'werklijst.pak_op' : 'werklijst.laat_los';
  if (!(await act(command, name(item)))) return;
  meld(mine ? nl.losgelaten(item.titel) : nl.opgepakt(item.titel), {
    ongedaan: () => void act(back, name(item)),
  });
}

export async function give(item: WerkItem, voor: string | null): Promise<void> {
  const was = item.voor?.id ?? null;
  const answer = await act('werklijst.wijs_toe', { item: name(item), voor });
  if (!answer) return;
  meld(answer.voor ? nl.gegeven(answer.voor) : nl.teruggegeven, {
    ongedaan: () => void act('werklijst.wijs_toe', { item: name(item), voor: was }),
  });
}

export async function tickOff(item: WerkItem): Promise<void> {
  if (!item.taak) return;
  const taak = item.taak.id;
  if (!(await act('eigen_taken.gedaan', { taak }))) return;
  meld(nl.taakGedaan(item.titel), { ongedaan: () => void act('eigen_taken.heropen', { taak }) });
}

export async function takeAway(item: WerkItem): Promise<void> {
  if (!item.taak) return;
  const taak = item.taak.id;
  if (!(await act('eigen_taken.trek_in', { taak }))) return;
  meld(nl.taakWeg(item.titel), { ongedaan: () => void act('eigen_taken.heropen', { taak }) });
}
