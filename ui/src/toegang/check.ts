// What the screens of this area check before they ask; the program checks it again.
import { nl } from './nl';

export type Faults = Partial<Record<string, string>>;

export const LEAST = 12;

function only(faults: Record<string, string | null>): Faults {
  return Object.fromEntries(
    Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** An AGB code without the spaces and dots that people type in it. */
export function cleanAgb(typed: string): string {
  return typed.replace(/[\s.-]/g, '');
}

export function checkOrganisation(organisatie: string, agb: string): Faults {
  return only({
    organisatie: organisatie.trim() ? null : nl.fout.organisatie,
    agb: /^\d{8}$/.test(cleanAgb(agb)) ? null : nl.fout.agb,
  });
}

export function checkPassword(wachtwoord: string, herhaal: string): Faults {
  const length = [...wachtwoord].length;
  if (length < LEAST) return { wachtwoord: nl.fout.wachtwoord(length) };
  return wachtwoord === herhaal ? {} : { herhaal: nl.fout.herhaal };
}

export function checkUser(gebruiker: string, wachtwoord: string, herhaal: string): Faults {
  return {
    ...only({ gebruiker: gebruiker.trim() ? null : nl.fout.gebruiker }),
    ...checkPassword(wachtwoord, herhaal),
  };
}

/** How many seconds a sentence tells to wait; null when it tells none. */
export function secondsIn(zin: string): number | null {
  const found = /(\d+)\s+second/i.exec(zin) ?? /(\d+)/.exec(zin);
  return found ? Number(found[1]) : null;
}

/** The same sentence with fewer seconds. */
export function withSeconds(zin: string, seconds: number): string {
  const words = `${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}`;
  return /\d+\s+seconden?/i.test(zin)
    ? zin.replace(/\d+\s+seconden?/i, words)
    : zin.replace(/\d+/, String(seconds));
}
