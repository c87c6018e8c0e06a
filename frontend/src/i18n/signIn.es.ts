import type en from './signIn.en.ts';

const es: Record<keyof typeof en, string> = {};

export default es;
