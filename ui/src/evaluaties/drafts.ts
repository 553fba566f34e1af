/** What outlives the editor of an evaluation, by evaluation; only in memory. */
import type { EvaluatieBewaar } from '../api/types';

/** Text that could not be saved before the screen went away. */
export const kept = new Map<string, EvaluatieBewaar>();

/** Last saves of editors that went away; who opens the evaluation again waits for them. */
export const leaving = new Map<string, Promise<unknown>>();

/** Forgets everything; tests start clean with it. */
export function forgetDrafts(): void {
  kept.clear();
  leaving.clear();
}
