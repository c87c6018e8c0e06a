import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const inRoot = (...parts) => path.join(root, ...parts);

export const frontend = inRoot('frontend');
export const browserTests = inRoot('tests', 'e2e');
export const built = inRoot('backend', 'Cscc.Server', 'bin', 'Release', 'net10.0', 'Cscc.Server.dll');
export const builtPages = inRoot('frontend', 'dist', 'index.html');

/** A path as the person typed it: npm runs scripts in the repository's root and remembers where they were. */
export const asTyped = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
