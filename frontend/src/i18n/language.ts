import type en from './all.en.ts';

export const languages = ['en', 'es'] as const;

/** A language that every screen speaks. */
export type Language = (typeof languages)[number];

/** The name of a text; the compiler knows all of them. */
export type MessageId = keyof typeof en;

export type Messages = Record<MessageId, string>;

/** How a language is called by those who speak it. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

/** Dates and figures are written as in Chicago in both languages. */
export const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export const timeZone = 'America/Chicago';

export function isLanguage(tag: string | undefined | null): tag is Language {
  return languages.some((l) => l === tag);
}

/** The first of the wanted languages that we speak. */
export function chooseLanguage(wanted: readonly (string | undefined | null)[]): Language {
  for (const tag of wanted) {
    const primary = tag?.split('-')[0]?.toLowerCase();
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./all.en.ts')).default;
    case 'es':
      return (await import('./all.es.ts')).default;
  }
}
