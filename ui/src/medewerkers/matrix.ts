import type { MagKolom } from '../api/types';

export type MatrixColumn = { id: string; label: string; indexes: number[] };

/** One column for each contract, or one for each product of the contract that was chosen. */
export function columnsOf(kolommen: MagKolom[], products: boolean): MatrixColumn[] {
  if (products)
    return kolommen.map(({ contract, product, naam }, index) => ({
      id: `${contract}/${product}`,
      label: naam,
      indexes: [index],
    }));
  const found: MatrixColumn[] = [];
  kolommen.forEach(({ contract, kort }, index) => {
    const known = found.find(({ id }) => id === contract);
    if (known) known.indexes.push(index);
    else found.push({ id: contract, label: kort, indexes: [index] });
  });
  return found;
}
