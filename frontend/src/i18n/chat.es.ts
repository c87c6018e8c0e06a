import type en from './chat.en.ts';

const es: Record<keyof typeof en, string> = {};

export default es;
