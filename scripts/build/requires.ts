import { dirname, join } from 'node:path';

/** As TypeScript writes it. */
const REQUIRE = /\brequire\("([^"]+)"\)/g;

/** What a compiled file requires, each once, as it is written there. */
export function requiredNames(code: string): string[] {
	return [...new Set([...code.matchAll(REQUIRE)].map(([, name]) => name))];
}

/** A compiled file with other names in its requires. */
export function renameRequires(code: string, rename: (name: string) => string): string {
	return code.replace(REQUIRE, (_whole, name: string) => `require("${rename(name)}")`);
}

/** Whether a name is that of a file of ours, not of a module. */
export function isRelative(name: string): boolean {
	return name.startsWith('.');
}

/**
 * The path of the file that a relative name means.
 *
 * @param from the path of the file that requires it
 */
export function requiredFile(from: string, name: string): string {
	return `${join(dirname(from), name)}.js`;
}
