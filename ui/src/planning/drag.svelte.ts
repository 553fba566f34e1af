/** Carrying a visit with the mouse: from a few points of movement on, until it is let go. */
import type { BezoekRegel } from '../api/types';

const FAR = 5;

/** A cell by its row and day. */
export type Cell = { row: string; day: number };

export class Drag {
  /** What is carried. */
  bezoek = $state.raw<BezoekRegel | null>(null);
  over = $state.raw<Cell | null>(null);
  x = $state(0);
  y = $state(0);

  constructor(private readonly drop: (bezoek: BezoekRegel, cell: Cell) => void) {}

  /** The button went down on a visit. */
  begin(bezoek: BezoekRegel, down: PointerEvent): void {
    if (down.button !== 0 || bezoek.stand === 'no-show' || bezoek.stand === 'onderbreking') return;
    const move = (event: PointerEvent) => {
      if (!this.bezoek && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < FAR)
        return;
      this.bezoek = bezoek;
      this.x = event.clientX;
      this.y = event.clientY;
      this.over = cellAt(event.clientX, event.clientY);
    };
    const end = (event: PointerEvent | KeyboardEvent) => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', escape);
      const carried = this.bezoek;
      const cell = this.over;
      this.bezoek = null;
      this.over = null;
      if (!carried) return;
      // What follows is a click on whatever lies under it: that was no choice.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      if (event.type === 'pointerup' && cell) this.drop(carried, cell);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end(event);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', escape);
  }
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

function cellAt(x: number, y: number): Cell | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]');
  const day = Number(cell?.dataset.day);
  return cell?.dataset.cell && Number.isInteger(day) ? { row: cell.dataset.cell, day } : null;
}
