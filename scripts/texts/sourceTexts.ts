import ts from 'typescript';
import { type DeclaredNames, findDeclaredNames } from './declaredNames';
import { isText, renderText } from './renderText';
import { roleOfText } from './roleOfText';
import type { PackageCode } from './sourceFiles';
import type { TextRow } from './textRow';

/** Words with a blank between them. */
const PROSE = /\p{L}['’,.;:]? [\p{L}{'"(]/u;

/** Code that is written as text: patterns, values of an API, words that a parameter may hold. */
const CODE = ['RegExp', 'pattern', 'NO_FACE', 'NOT', 'ON', 'OFF', 'value', 'Authorization'];

/** What is filled in: any text. */
const FILLED_IN = /\\\{[^{}]*\}/g;

/**
 * All errors, notices and hints in a package's own code: every text of more than a word that no node or
 * credential shows as part of its description.
 *
 * @param code the parsed code; the same name may mean different things in two packages
 * @param shown what nodes and credentials show
 */
export function sourceTexts({ own, shared }: PackageCode, shown: TextRow[]): TextRow[] {
	const names = findDeclaredNames([...shared, ...own]);
	const shownTexts = shown.map(({ text }) => text);
	return own
		.flatMap((file) => textsOf(file, names))
		.filter(({ path, role }) => !CODE.includes(path) && !CODE.includes(role))
		.filter(({ text }) => PROSE.test(text) && !isPartOf(text, shownTexts));
}

function textsOf(file: ts.SourceFile, names: DeclaredNames): TextRow[] {
	const rows: TextRow[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
		if (isText(node)) rows.push(rowOf(node, file, names));
		else ts.forEachChild(node, visit);
	};
	visit(file);
	return rows;
}

function rowOf(node: ts.Expression, file: ts.SourceFile, names: DeclaredNames): TextRow {
	const { line } = file.getLineAndCharacterOfPosition(node.getStart());
	const { owner, role } = roleOfText(node, names);
	const text = renderText(node, names.constants);
	return { where: `${file.fileName}:${line + 1}`, path: owner, role, text };
}

function isPartOf(text: string, shown: string[]): boolean {
	const pattern = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(FILLED_IN, '[^]*');
	return shown.some((one) => new RegExp(pattern).test(one));
}
