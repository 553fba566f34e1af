import { rpc } from '../platform';

type Found = { waarde: string; label: string; extra: string };

/** Who works for us and has these letters in the name. */
export async function findWorkers(zoek: string): Promise<Found[]> {
  const { medewerkers } = await rpc('medewerkers.lijst', {
    zoek,
    soort: null,
    ook_inactief: false,
    na: null,
    aantal: 12,
  });
  return medewerkers.map(({ id, naam, soort_tekst }) => ({ waarde: id, label: naam, extra: soort_tekst }));
}
