import type { Entry, OutboxStorage } from './outbox.ts';

const prefix = 'cscc.outbox.';

const keyOf = (person: string, opId: string) => `${prefix}${person}.${opId}`;

/**
 * Keeps each waiting command under a key of its own, so that two pages of one person never overwrite each other. What
 * was under way when a page ended is waiting again: the op id makes sending it twice harmless.
 */
export function browserStorage(storage: Storage): OutboxStorage {
  return {
    load(person) {
      const entries: Entry[] = [];
      for (let i = 0; i < storage.length; i++) {
        const key = storage.key(i);
        if (!key?.startsWith(keyOf(person, ''))) continue;
        const entry = read(storage.getItem(key));
        if (entry) entries.push(entry);
      }
      return entries;
    },
    save: (person, entry) => storage.setItem(keyOf(person, entry.opId), JSON.stringify(entry)),
    remove: (person, opId) => storage.removeItem(keyOf(person, opId)),
  };
}

/** The op id of an entry that another page has taken out, from a storage event's key. */
export function removedOpId(person: string, key: string | null, newValue: string | null): string | null {
  return key?.startsWith(keyOf(person, '')) && newValue === null ? key.slice(keyOf(person, '').length) : null;
}

function read(json: string | null): Entry | null {
  try {
    return json === null ? null : (JSON.parse(json) as Entry);
  } catch {
    return null;
  }
}
