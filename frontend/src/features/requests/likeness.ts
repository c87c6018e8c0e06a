/** Words that stand with everything and tell nothing apart. */
const empty = new Set(['and', 'for', 'the', 'with', 'type', 'con', 'para', 'los', 'las', 'una', 'tipo']);

/** How many words two namings share, whatever their number, case and accents. */
export function likeness(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): number {
  const known = new Set(b.flatMap(wordsOf));
  return new Set(a.flatMap(wordsOf).filter((word) => known.has(word))).size;
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !empty.has(word))
    .map(stem);
}

/** Enough for both languages: boxes and box, meals and meal, choferes and chofer, acompañantes and acompañante. */
const stem = (word: string): string => word.replace(/e?s$/, '').replace(/e$/, '');
