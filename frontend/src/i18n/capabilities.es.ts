import type en from './capabilities.en.ts';

const es: Record<keyof typeof en, string> = {};

export default es;
