import faceUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

const ns = 'http://www.w3.org/2000/svg';

/** What makes the look of a drawing and comes from sheets that a file does not have. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linejoin',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const;

const margin = 16;
const family = 'Source Sans 3 Variable';
const font = `'${family}', system-ui, sans-serif`;

/** A picture is drawn with so many dots for each pixel, so that it is sharp on paper too. */
const sharpness = 2;

interface Picture {
  title: string;
  note: string;
  source: string;
  as: 'png' | 'svg';
}

/**
 * Saves what is drawn in an element, on paper's colours, with its title, its legend and its source: a picture that is
 * passed on says by itself where it is from.
 */
export async function saveImage(drawn: HTMLElement, picture: Picture): Promise<void> {
  const svg = onPaper(() => compose(drawn, picture));
  svg.prepend(await face());
  const text = new XMLSerializer().serializeToString(svg);
  const file = `${picture.title} ${picture.note}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');
  if (picture.as === 'svg') download(new Blob([text], { type: 'image/svg+xml' }), `${file}.svg`);
  else
    download(
      await rasterize(text, Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))),
      `${file}.png`,
    );
}

/** The face of the screen, in the picture itself: a file is read where that is not installed. */
async function face(): Promise<Element> {
  const style = document.createElementNS(ns, 'style');
  try {
    const bytes = new Uint8Array(await (await fetch(faceUrl)).arrayBuffer());
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    style.textContent = `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${text}) format('woff2')}`;
  } catch {
    // Without it the picture is written in what there is.
  }
  return style;
}

/** Reads looks as they are in the light theme. Nothing is painted meanwhile. */
function onPaper<T>(read: () => T): T {
  const root = document.documentElement;
  const before = root.dataset.theme;
  root.dataset.theme = 'light';
  try {
    return read();
  } finally {
    if (before === undefined) delete root.dataset.theme;
    else root.dataset.theme = before;
  }
}

function compose(drawn: HTMLElement, { title, note, source }: Picture): SVGSVGElement {
  const parts = [...drawn.querySelectorAll<SVGSVGElement>('svg[data-image]')].map((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    return { copy: copyOf(svg), width, height };
  });
  const width = Math.ceil(Math.max(480, ...parts.map((p) => p.width))) + 2 * margin;
  const out = element('svg', { xmlns: ns, 'font-family': font });
  out.append(element('rect', { width: '100%', height: '100%', fill: '#ffffff' }));
  for (const patterns of document.querySelectorAll<SVGSVGElement>('svg[data-patterns]'))
    out.append(...copyOf(patterns).childNodes);
  let y = margin;
  const write = (text: string, size: number, weight: number, fill: string) => {
    for (const line of wrap(text, (width - 2 * margin) / (size * 0.52))) {
      y += size;
      const words = element('text', { x: margin, y, 'font-size': size, 'font-weight': weight, fill });
      words.textContent = line;
      out.append(words);
      y += size * 0.35;
    }
  };
  write(title, 18, 600, '#14202a');
  write(note, 14, 400, '#3d4d59');
  y += 8;
  for (const part of parts) {
    part.copy.setAttribute('x', String(margin));
    part.copy.setAttribute('y', String(y));
    part.copy.setAttribute('overflow', 'visible');
    out.append(part.copy);
    y += part.height + 8;
  }
  y = keys(drawn, out, y, width);
  write(source, 11, 400, '#53626e');
  out.setAttribute('width', String(width));
  out.setAttribute('height', String(Math.ceil(y + margin)));
  return out as SVGSVGElement;
}

/** The legend, key after key in lines, and each sentence in a line of its own. */
function keys(drawn: HTMLElement, out: Element, top: number, width: number): number {
  let [x, y] = [margin, top];
  const all = [...drawn.querySelectorAll<HTMLElement>('[data-key]')];
  let wasSentence = false;
  for (const key of all) {
    const isSentence = key.dataset.key === 'sentence';
    const swatch = key.querySelector('svg');
    const text = key.textContent ?? '';
    const wide = (swatch ? 30 : 0) + text.length * 6.6 + 16;
    if (x > margin && (isSentence || wasSentence || x + wide > width - margin)) [x, y] = [margin, y + 20];
    wasSentence = isSentence;
    if (swatch) {
      const copy = copyOf(swatch);
      copy.setAttribute('x', String(x));
      copy.setAttribute('y', String(y));
      out.append(copy);
    }
    const words = element('text', { x: x + (swatch ? 30 : 0), y: y + 11, 'font-size': 12, fill: '#3d4d59' });
    words.textContent = text;
    out.append(words);
    x += wide;
  }
  return all.length > 0 ? y + 28 : y;
}

/** A copy that bears its looks itself. */
function copyOf(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  from.forEach((element_, i) => {
    const style = getComputedStyle(element_);
    const other = to[i];
    if (!other) return;
    for (const look of looks) {
      const value = style.getPropertyValue(look);
      if (value) other.setAttribute(look, value.replaceAll('"', "'"));
    }
    for (const name of ['class', 'style', 'href', 'tabindex']) other.removeAttribute(name);
  });
  return copy;
}

function element(name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS(ns, name);
  for (const [key, value] of Object.entries(attributes)) {
    // The namespace is the element's own; written a second time the file would not be read.
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  }
  return made;
}

function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

async function rasterize(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // The page may show no picture of a blob; one that stands in its own address it may.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture was made'))), 'image/png');
  });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
