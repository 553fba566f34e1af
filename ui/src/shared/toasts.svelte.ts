// Short messages at the bottom of the window that tell what happened, and offer to undo it.

export type Toast = { id: number; tekst: string; ongedaan: (() => void) | null };

class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;

  show(tekst: string, ongedaan: (() => void) | null): void {
    this.list = [...this.list.slice(-2), { id: this.#next++, tekst, ongedaan }];
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();

/** Tells what happened. With `ongedaan` there is a button "Ongedaan maken", and the message stays longer. */
export function meld(tekst: string, opties: { ongedaan?: () => void } = {}): void {
  toasts.show(tekst, opties.ongedaan ?? null);
}
