type Tone = 'late' | 'soon' | 'ok' | 'neutral';

const TONES: Record<string, Tone> = {
  akkoord: 'ok',
  waarschuwing: 'soon',
  geblokkeerd: 'late',
  ontbreekt: 'late',
  verlopen: 'late',
  binnenkort: 'soon',
  geldig: 'ok',
  in_dienst: 'ok',
  komt: 'soon',
  mag_niet: 'late',
  verloopt: 'soon',
  vertrekt: 'soon',
};

/** The tone of a badge for a code of the program; the word always stands in it. */
export const tone = (code: string): Tone => TONES[code] ?? 'neutral';
