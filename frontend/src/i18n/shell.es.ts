import type en from './shell.en.ts';

const es: Record<keyof typeof en, string> = {};

export default es;
