import en from '../../frontend/src/i18n/all.en.ts';
import es from '../../frontend/src/i18n/all.es.ts';

export type Language = 'en' | 'es';

const all: Record<Language, Record<string, string>> = { en, es };

/**
 * The words that the page itself uses, so that a journey holds in both languages. Simple values are filled in; where a
 * message has plurals, or a value that is not given, anything fits.
 */
export function say(language: Language, key: string, values: Record<string, string | number> = {}): RegExp {
  const message = all[language][key];
  if (message === undefined) throw new Error(`the page has no words for ${key}`);
  const parts = withoutPlurals(message.replaceAll(/<\/?\w+>/g, '')).split(/(\{\w+(?:, number)?\})/);
  const pattern = parts
    .map((part) => {
      const name = /^\{(\w+)/.exec(part)?.[1];
      if (!name) return part === anything ? '.+' : escaped(part).replaceAll(anything, '.+');
      return name in values ? escaped(String(values[name])) : '.+';
    })
    .join('');
  return new RegExp(`^${pattern}$`);
}

/** The same where it is only a part of what is said: before a figure, after what was chosen. */
export const part = (language: Language, key: string, values?: Record<string, string | number>): RegExp =>
  new RegExp(say(language, key, values).source.slice(1, -1));

const anything = '\u0000';

/** Plural and select arguments nest braces, so they are cut out by counting. */
function withoutPlurals(message: string): string {
  let out = '';
  for (let at = 0; at < message.length; at++) {
    if (!/^\{\w+, (?:plural|select),/.test(message.slice(at))) {
      out += message[at];
      continue;
    }
    let depth = 0;
    do {
      if (message[at] === '{') depth++;
      if (message[at] === '}') depth--;
      at++;
    } while (depth > 0);
    at--;
    out += anything;
  }
  return out;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
