import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Send from '@lucide/svelte/icons/send';

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
