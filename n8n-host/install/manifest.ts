import { readFileSync } from 'node:fs';

/** The fields of a package.json that matter for an install. */
export interface Manifest {
	dependencies: Record<string, string>;
	engines: { node: string };
}

/** Reads the package.json at this path. */
export function readManifest(path: string): Manifest {
	return JSON.parse(readFileSync(path, 'utf8'));
}
