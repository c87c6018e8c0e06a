import { createStore } from 'zustand/vanilla';

export interface Toast {
  id: number;
  text: string;
  undo?: () => void;
  /** It was not done. */
  isRefusal?: boolean;
  /** Id of the thing that it speaks of. */
  about?: string;
}

/** How long a toast stays, milliseconds: long enough to read it and to change one's mind. */
export const toastFor = 8000;

/** What was just done, newest last; three at most, so that they never cover a board. */
export const toasts = createStore<{ list: readonly Toast[] }>(() => ({ list: [] }));

let last = 0;

/** Says that something was done, with a way back where there is one. Callable from anywhere. */
export function toast(text: string, undo?: () => void, about?: string): void {
  show({ text, undo, about });
}

/** Says that something was not done, and why. */
export function toastRefusal(text: string): void {
  show({ text, isRefusal: true });
}

function show(said: Omit<Toast, 'id'>): void {
  last += 1;
  const next: Toast = { id: last, ...said };
  toasts.setState(({ list }) => ({ list: [...list, next].slice(-3) }));
}

export function dismissToast(id: number): void {
  toasts.setState(({ list }) => ({ list: list.filter((t) => t.id !== id) }));
}

/** What was said of a thing holds no longer: something else was done to it. */
export function dismissAbout(thing: string): void {
  toasts.setState(({ list }) => ({ list: list.filter((t) => t.about !== thing) }));
}
