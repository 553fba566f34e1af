import { CircleAlert, CircleCheck, CircleDashed, Hourglass, Lightbulb, Send } from '@lucide/svelte';

/** How a state looks; its word always stands beside it. */
export const LOOK = {
  voorstel: { tone: 'soon', icon: Lightbulb },
  te_versturen: { tone: 'soon', icon: Send },
  verstuurd: { tone: 'neutral', icon: Hourglass },
  geaccepteerd: { tone: 'ok', icon: CircleCheck },
  geweigerd: { tone: 'late', icon: CircleAlert },
  vervallen: { tone: 'neutral', icon: CircleDashed },
} as const;

export function look(stand: string) {
  return LOOK[stand as keyof typeof LOOK] ?? LOOK.vervallen;
}
