// Today as the program says it is; it may be a set date, so screens never read the clock themselves.

function clock(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

class Today {
  /** `2027-01-06`. */
  iso = $state(clock());
}

export const today = new Today();
