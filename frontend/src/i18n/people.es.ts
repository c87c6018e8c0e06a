import type en from './people.en.ts';

const es: Record<keyof typeof en, string> = {};

export default es;
