/** A refusal: the program could not do what was asked, and says so in one sentence. */
export class Weigering extends Error {
  /** Stable word for what went wrong. */
  readonly code: string;
  /** The sentence for the user. */
  readonly zin: string;
  /** The field it is about, when it is about one. */
  readonly veld: string | null;

  constructor(code: string, zin: string, veld: string | null = null) {
    super(zin);
    this.name = 'Weigering';
    this.code = code;
    this.zin = zin;
    this.veld = veld;
  }
}

const UNEXPECTED =
  'Dit lukte niet. Probeer het nog een keer. Blijft het misgaan, start Leidraad dan opnieuw.';

/** Turns whatever was thrown into a refusal with a sentence. */
export function toWeigering(thrown: unknown): Weigering {
  if (thrown instanceof Weigering) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'zin' in thrown && typeof thrown.zin === 'string') {
    const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'intern';
    const veld = 'veld' in thrown && typeof thrown.veld === 'string' ? thrown.veld : null;
    return new Weigering(code, thrown.zin, veld);
  }
  return new Weigering('onverwacht', UNEXPECTED);
}
