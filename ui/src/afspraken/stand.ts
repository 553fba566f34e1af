/** Which colour belongs to what became of an appointment; the word always stands beside it. */
export const TONES: Record<string, 'ok' | 'neutral' | 'soon'> = {
  gepland: 'soon',
  gehouden: 'ok',
  afgezegd: 'neutral',
  verplaatst: 'neutral',
};
