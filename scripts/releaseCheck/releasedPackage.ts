import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourcePackage } from '../../n8n-host/packages';

/** The fields of a package.json that n8n and npm look at. */
export interface Manifest {
	name: string;
	version: string;
	license?: string;
	homepage?: string;
	description?: string;
	keywords?: string[];
	files?: string[];
	author?: { name?: string; email?: string };
	repository?: { url?: string; directory?: string };
	n8n?: { n8nNodesApiVersion?: number; nodes?: string[]; credentials?: string[] };
	[field: string]: unknown;
}

/** A package as it stands in the repository. */
export interface ReleasedPackage {
	manifest: Manifest;
	/** Texts; empty if the file is missing. */
	readme: string;
	changelog: string;
	licence: string;
	/** How many workflows its `examples/` has. */
	examples: number;
	/** The path of its folder inside the repository; empty for the one at the root. */
	directory: string;
}

/** Reads what is published of a package, and what is said of it. */
export function readReleasedPackage(
	{ folder }: SourcePackage,
	repository: string,
): ReleasedPackage {
	const read = (file: string) =>
		existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
	const examples = join(folder, 'examples');
	return {
		manifest: JSON.parse(read('package.json')) as Manifest,
		readme: read('README.md'),
		changelog: read('CHANGELOG.md'),
		licence: read('LICENSE'),
		examples: existsSync(examples)
			? readdirSync(examples).filter((file) => file.endsWith('.json')).length
			: 0,
		directory: folder.slice(repository.length + 1).replaceAll('\\', '/'),
	};
}
