/** Choices outlive the screen, so that walking away loses nothing. */
import type { WachtRegel } from '../api/types';
import { Choice } from './choices.svelte';

const choices = new Map<string, Choice>();

export function keyOf({ gemeente, categorie, code }: WachtRegel): string {
  return `${gemeente}/${categorie}/${code}`;
}

export function choiceFor(regel: WachtRegel): Choice {
  const known = choices.get(keyOf(regel));
  if (known) return known;
  const choice = new Choice();
  choices.set(keyOf(regel), choice);
  return choice;
}

export function forget(regel: WachtRegel): void {
  choices.delete(keyOf(regel));
}
