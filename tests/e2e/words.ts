import chatEn from '../../frontend/src/i18n/chat.en.ts';
import chatEs from '../../frontend/src/i18n/chat.es.ts';
import asksEn from '../../frontend/src/i18n/asks.en.ts';
import asksEs from '../../frontend/src/i18n/asks.es.ts';
import assignmentsEn from '../../frontend/src/i18n/assignments.en.ts';
import assignmentsEs from '../../frontend/src/i18n/assignments.es.ts';
import inventoryEn from '../../frontend/src/i18n/inventory.en.ts';
import inventoryEs from '../../frontend/src/i18n/inventory.es.ts';
import needsEn from '../../frontend/src/i18n/needs.en.ts';
import needsEs from '../../frontend/src/i18n/needs.es.ts';
import requestsEn from '../../frontend/src/i18n/requests.en.ts';
import requestsEs from '../../frontend/src/i18n/requests.es.ts';
import responseEn from '../../frontend/src/i18n/response.en.ts';
import responseEs from '../../frontend/src/i18n/response.es.ts';
import shellEn from '../../frontend/src/i18n/shell.en.ts';
import shellEs from '../../frontend/src/i18n/shell.es.ts';
import tasksEn from '../../frontend/src/i18n/tasks.en.ts';
import tasksEs from '../../frontend/src/i18n/tasks.es.ts';
import uiEn from '../../frontend/src/i18n/ui.en.ts';
import uiEs from '../../frontend/src/i18n/ui.es.ts';
import wallEn from '../../frontend/src/i18n/wall.en.ts';
import wallEs from '../../frontend/src/i18n/wall.es.ts';

export type Language = 'en' | 'es';

const all: Record<Language, Record<string, string>> = {
  en: {
    ...shellEn,
    ...needsEn,
    ...chatEn,
    ...responseEn,
    ...tasksEn,
    ...assignmentsEn,
    ...asksEn,
    ...requestsEn,
    ...inventoryEn,
    ...uiEn,
    ...wallEn,
  },
  es: {
    ...shellEs,
    ...needsEs,
    ...chatEs,
    ...responseEs,
    ...tasksEs,
    ...assignmentsEs,
    ...asksEs,
    ...requestsEs,
    ...inventoryEs,
    ...uiEs,
    ...wallEs,
  },
};

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
