// "Wat als": the question, and the answer with what changes first.
import type { NieuwFeit, WatAlsRegel, WatAlsToewijzing, WatAlsVraag } from '../api/types';

/** Facts that are thought of belong to nobody; the program does not look at it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export type Gedacht = {
  contract: string;
  product: string;
  dagtekening: string;
  ontvangen: string;
  ingangsdatum: string;
  einddatum: string;
  spoed: boolean;
};

export const leeg = (): Gedacht => ({
  contract: '',
  product: '',
  dagtekening: '',
  ontvangen: '',
  ingangsdatum: '',
  einddatum: '',
  spoed: false,
});

function complete(gedacht: Gedacht): WatAlsToewijzing | null {
  if (!gedacht.contract || !gedacht.product || !gedacht.dagtekening) return null;
  return {
    ...gedacht,
    ontvangen: gedacht.ontvangen || null,
    ingangsdatum: gedacht.ingangsdatum || null,
    einddatum: gedacht.einddatum || null,
  };
}

/** The question; null while there is nothing to ask. */
export function vraagVan(
  begin: 'client' | 'toewijzing',
  client: string | null,
  gedacht: Gedacht,
  feiten: NieuwFeit[],
): WatAlsVraag | null {
  const eigen = begin === 'client' ? client : null;
  const toewijzing = begin === 'toewijzing' ? complete(gedacht) : null;
  if (eigen === null && toewijzing === null) return null;
  return { client: eigen, toewijzing, feiten: feiten.map((feit) => ({ ...feit, client: eigen ?? NOBODY })) };
}

/** What changes first, by date; what stays the same apart. */
export function delen(regels: WatAlsRegel[]): { anders: WatAlsRegel[]; gelijk: WatAlsRegel[] } {
  const byDate = regels.toSorted((a, b) => a.datum.localeCompare(b.datum));
  return {
    anders: byDate.filter(({ verandering }) => verandering !== 'gelijk'),
    gelijk: byDate.filter(({ verandering }) => verandering === 'gelijk'),
  };
}
