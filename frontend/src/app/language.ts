import { createStore } from 'zustand/vanilla';
import { chooseLanguage, type Language } from '../i18n/language.ts';

const forEveryone = 'cscc.language';

const keyOf = (person: string | null) => (person === null ? forEveryone : `${forEveryone}.${person}`);

/** The language of the screen. */
export const language = createStore<Language>(() =>
  chooseLanguage([localStorage.getItem(forEveryone), ...navigator.languages]),
);

/** Speaks a language from now on, and the next time this person is here. */
export function speak(chosen: Language, person: string | null): void {
  localStorage.setItem(keyOf(person), chosen);
  language.setState(chosen, true);
}

/** Speaks the language of the person who has come: the one they chose here, or the one they write in. */
export function greet(person: string, writesIn: string): void {
  language.setState(chooseLanguage([localStorage.getItem(keyOf(person)), writesIn]), true);
}
