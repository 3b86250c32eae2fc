import ts from 'typescript';
import type { DeclaredNames } from './declaredNames';
import { nameOf } from './renderText';

/** What a text is for. */
export interface TextRole {
	/** The function or class that it is given to or returned by, or the constant that holds it. */
	owner: string;
	/** The name of its parameter or property: `message`, `advice`, `title` … */
	role: string;
}

/** Finds out from the code round a text what it is for. */
export function roleOfText(text: ts.Node, { parameters }: DeclaredNames): TextRole {
	let node = text;
	for (; ; node = node.parent) {
		const { parent } = node;
		if (parent === undefined) return { owner: '', role: 'text' };
		if (ts.isNewExpression(parent) || ts.isCallExpression(parent)) {
			const index = (parent.arguments ?? ([] as ts.Node[])).findIndex((one) => one === node);
			if (index < 0) continue;
			const owner = calledBy(parent);
			return { owner, role: parameters.get(owner)?.[index] ?? 'text' };
		}
		if (ts.isPropertyAssignment(parent)) {
			return { owner: ownerOf(parent), role: parent.name.getText() };
		}
		if (ts.isVariableDeclaration(parent)) return { owner: parent.name.getText(), role: 'text' };
		if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node)) {
			return { owner: ownerOf(parent), role: 'text' };
		}
	}
}

/** The function or class that is called; of `super(…)` the class that is extended. */
function calledBy({ expression, parent }: ts.CallExpression | ts.NewExpression): string {
	if (expression.kind !== ts.SyntaxKind.SuperKeyword) return nameOf(expression);
	let at: ts.Node = parent;
	while (!ts.isClassDeclaration(at)) at = at.parent;
	return at.heritageClauses?.[0]?.types[0]?.expression.getText() ?? '';
}

/** The function, method, constant or property round a piece of code. */
function ownerOf(node: ts.Node): string {
	for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
		if (ts.isConstructorDeclaration(at)) return at.parent.name?.text ?? '';
		if (isNamed(at)) return at.name?.getText() ?? '';
	}
	return '';
}

function isNamed(
	node: ts.Node,
): node is ts.FunctionDeclaration | ts.MethodDeclaration | ts.VariableDeclaration {
	return (
		ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isVariableDeclaration(node)
	);
}
