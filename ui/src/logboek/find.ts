import { rpc } from '../platform';

type Found = { waarde: string; label: string; extra: string };
const AANTAL = 12;

/** Clients with these letters in the name. */
export async function findClients(zoek: string): Promise<Found[]> {
  const { clienten } = await rpc('clienten.lijst', { zoek, na: null, aantal: AANTAL });
  return clienten.map(({ id, naam, geboren }) => ({ waarde: id, label: naam, extra: geboren }));
}

/** Workers with these letters in the name, also who left. */
export async function findWorkers(zoek: string): Promise<Found[]> {
  const vraag = { zoek, soort: null, ook_inactief: true, na: null, aantal: AANTAL };
  const { medewerkers } = await rpc('medewerkers.lijst', vraag);
  return medewerkers.map(({ id, naam, soort_tekst }) => ({ waarde: id, label: naam, extra: soort_tekst }));
}
