/** What users read in this area. */
export const nl = {
  naarExcel: 'Naar Excel',
  uitleg: 'Bewaart deze lijst, zoals u hem nu ziet, als bestand voor Excel',
  uitlegHeel: 'Bewaart de hele lijst, ook wat een filter nu verbergt, als bestand voor Excel',
  bewaard: (bestand: string) => `Bewaard als ${bestand}. In dit bestand staan namen: bewaar het veilig.`,
};
