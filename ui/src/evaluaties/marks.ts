/** Marks from 1 to 10, to choose from. */
export const MARKS = Array.from({ length: 10 }, (_, index) => {
  const mark = String(index + 1);
  return { waarde: mark, label: mark };
});
