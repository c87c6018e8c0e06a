/** A whole number as people type it, with or without marks between the thousands; null if it is none. */
export function wholeNumber(typed: string): number | null {
  return /^\s*\d{1,3}([.,\s]?\d{3})*\s*$/.test(typed) || /^\s*\d+\s*$/.test(typed)
    ? Number(typed.replace(/\D/g, ''))
    : null;
}
