import { readFileSync } from 'node:fs';

/** The fields of a package.json that matter for an install. */
export interface Manifest {
	dependencies: Record<string, string>;
	engines: { node: string };
}

/**
 * Reads a package.json.
 *
 * @param path where it is
 * @throws Error when it is not there or no JSON
 */
export function readManifest(path: string): Manifest {
	return JSON.parse(readFileSync(path, 'utf8'));
}
