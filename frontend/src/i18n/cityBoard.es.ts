import type en from './cityBoard.en.ts';

const es: Record<keyof typeof en, string> = {};

export default es;
