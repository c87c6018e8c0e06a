import type en from './needs.en.ts';

const es: Record<keyof typeof en, string> = {};

export default es;
