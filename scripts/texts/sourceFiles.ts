import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { PACKAGES } from '../../n8n-host/packages';
import { REPOSITORY } from '../repository';

/** The parsed code of a package that runs in n8n. */
export interface PackageCode {
	/** The package's own. */
	own: ts.SourceFile[];
	/** What it may use of the package at the repository's root. */
	shared: ts.SourceFile[];
}

/** The folders of a package whose code runs in n8n. */
const FOLDERS = ['credentials', 'lib', 'nodes'];
/** The folders whose code all packages share. */
const SHARED = ['lib/core', 'lib/jobs', 'lib/n8n'];

/** Parses all code that runs in n8n; the names of the files are relative to the repository. */
export function parseSourceFiles(): PackageCode[] {
	const shared = SHARED.flatMap((folder) => filesIn(join(REPOSITORY, folder))).map(parse);
	return PACKAGES.map(({ folder }) => ({
		own: FOLDERS.flatMap((name) => filesIn(join(folder, name))).map(parse),
		shared: folder === REPOSITORY ? [] : shared,
	}));
}

/** The paths of the files with code. */
function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.sort()
		.map((file) => join(folder, file));
}

function parse(path: string): ts.SourceFile {
	const code = readFileSync(path, 'utf8');
	return ts.createSourceFile(relative(REPOSITORY, path), code, ts.ScriptTarget.ES2022, true);
}
