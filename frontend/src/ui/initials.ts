const honorifics = new Set([
  'pastor',
  'padre',
  'maestra',
  'maestro',
  'dr.',
  'dra.',
  'rev.',
  'sister',
  'hermana',
  'imam',
  'rabbi',
]);

/** First letters of the first and the last name; a title is not a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((w) => w && !honorifics.has(w.toLowerCase()));
  const first = words[0] ?? name;
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return (first.slice(0, 1) + last.slice(0, 1)).toLocaleUpperCase();
}

/** How one is called in the room: Denise, Pastor Leon. */
export function calledName(name: string): string {
  const words = name.split(/\s+/);
  return words.slice(0, honorifics.has((words[0] ?? '').toLowerCase()) ? 2 : 1).join(' ');
}
