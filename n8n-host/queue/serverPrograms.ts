import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian and Ubuntu put Postgres: a folder for each version, not on the search path. */
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/** The folder that holds `redis-server`; undefined when it is not installed. */
export function findRedis(): string | undefined {
	return searchPath().find((folder) => existsSync(join(folder, 'redis-server')));
}

/** The folder that holds `postgres` and `initdb`; undefined when they are not installed. */
export function findPostgres(): string | undefined {
	const versions = existsSync(POSTGRES_VERSIONS) ? readdirSync(POSTGRES_VERSIONS) : [];
	const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
	const folders = newestFirst.map((version) => join(POSTGRES_VERSIONS, version, 'bin'));
	return [...folders, ...searchPath()].find((folder) =>
		['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
	);
}

/** Says what queue mode needs that is not installed, and how to get it; undefined when all is there. */
export function queueServersMissing(): string | undefined {
	const missing: string[] = [];
	if (findRedis() === undefined) missing.push('Redis');
	if (findPostgres() === undefined) missing.push('Postgres');
	if (missing.length === 0) return undefined;
	return (
		`n8n's queue mode needs ${missing.join(' and ')}, not found on this computer. ` +
		'Install it (on Debian: apt install redis-server postgresql).'
	);
}

function searchPath(): string[] {
	return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
}
