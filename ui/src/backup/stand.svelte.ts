import type { BackupStand } from '../api/types';
import { Ask } from '../platform/ask.svelte';

/** How it stands with the backups, for the screen and for the line on Vandaag. */
class Backups {
  stand = $state.raw<BackupStand | null>(null);
  ask = new Ask();

  async load(): Promise<void> {
    this.stand = (await this.ask.run('backup.stand', {})) ?? this.stand;
  }

  async make(): Promise<boolean> {
    const made = await this.ask.run('backup.maak', { map: null });
    this.stand = made ?? this.stand;
    return made !== null;
  }

  async choose(): Promise<void> {
    this.stand = (await this.ask.run('backup.kies_map', {})) ?? this.stand;
  }
}

export const backups = new Backups();
