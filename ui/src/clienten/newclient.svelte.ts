/** The form of a client entered by hand. Lives outside the screen: a half-filled form survives walking away. */
import type { NieuweClient } from '../api/types';
import { nl } from './nl';

export type ClientForm = Omit<NieuweClient, 'huisnummer'> & { huisnummer: string };
export type ClientErrors = Partial<Record<keyof ClientForm, string>>;

export function emptyForm(): ClientForm {
  return {
    bsn: '',
    achternaam: '',
    voorvoegsel: '',
    voorletters: '',
    geboortedatum: '',
    geslacht: '0',
    straat: '',
    huisnummer: '',
    postcode: '',
    plaats: '',
    telefoon: '',
  };
}

class Kept {
  form = $state(emptyForm());
}

export const kept = new Kept();

/** What can be said without asking the program. */
export function check(form: ClientForm): ClientErrors {
  const errors: ClientErrors = {};
  if (form.achternaam.trim() === '') errors.achternaam = nl.fout.achternaam;
  if (form.geboortedatum === '') errors.geboortedatum = nl.fout.geboortedatum;
  if (form.huisnummer.trim() !== '' && !/^\d{1,5}$/.test(form.huisnummer.trim()))
    errors.huisnummer = nl.fout.huisnummer;
  const bsn = digits(form.bsn);
  if (form.bsn.trim() !== '' && !/^\d{8,9}$/.test(bsn)) errors.bsn = nl.fout.bsn;
  return errors;
}

export function toRequest(form: ClientForm): NieuweClient {
  const number = form.huisnummer.trim();
  return { ...form, bsn: digits(form.bsn), huisnummer: number === '' ? null : Number(number) };
}

function digits(text: string): string {
  return text.replace(/[\s.-]/g, '');
}
