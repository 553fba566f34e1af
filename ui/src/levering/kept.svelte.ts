import { SvelteMap } from 'svelte/reactivity';
import type { Anders } from './anders';

/** What was marked and not yet confirmed, by line: looking at somebody else loses nothing. */
export const kept = new SvelteMap<string, Anders>();
