import { resolve } from 'node:path';

/** The project's folder. */
export const REPOSITORY = resolve(__dirname, '..');
