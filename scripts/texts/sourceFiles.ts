import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { REPOSITORY } from '../runTool';

/** The folders whose code runs in n8n. */
const FOLDERS = ['credentials', 'lib', 'nodes'];

/** Parses all code that runs in n8n; the names of the files are relative to the repository. */
export function parseSourceFiles(): ts.SourceFile[] {
	return FOLDERS.flatMap((folder) =>
		readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.sort()
			.map((file) => parse(`${folder}/${file}`)),
	);
}

function parse(file: string): ts.SourceFile {
	const code = readFileSync(join(REPOSITORY, file), 'utf8');
	return ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);
}
