import ts from 'typescript';

/** What the code declares, by name; the names of functions and classes of a package are taken to be unique. */
export interface DeclaredNames {
	/** The names of the parameters of each function, and of each class's constructor. */
	parameters: Map<string, string[]>;
	/** The value of each constant written in capitals. */
	constants: Map<string, ts.Expression>;
}

type Constructor = ts.ConstructorDeclaration | undefined;

/** Finds the functions, classes and constants of the given files. */
export function findDeclaredNames(files: ts.SourceFile[]): DeclaredNames {
	const names: DeclaredNames = { parameters: new Map(), constants: new Map() };
	const classes = new Map<string, ts.ClassDeclaration>();
	const addFunction = (name: string, { parameters }: ts.SignatureDeclaration) =>
		names.parameters.set(
			name,
			parameters.map((parameter) => parameter.name.getText()),
		);
	const visit = (node: ts.Node): void => {
		if (ts.isFunctionDeclaration(node) && node.name) addFunction(node.name.text, node);
		if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, node);
		if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
			const { initializer } = node;
			if (ts.isArrowFunction(initializer)) addFunction(node.name.text, initializer);
			else if (isConstant(node.name.text)) names.constants.set(node.name.text, initializer);
		}
		ts.forEachChild(node, visit);
	};
	files.forEach(visit);
	for (const name of classes.keys()) {
		const found = constructorOf(name, classes);
		if (found) addFunction(name, found);
	}
	return names;
}

/** Whether a name is written in capitals. */
export function isConstant(name: string): boolean {
	return /^[A-Z][A-Z\d_]+$/.test(name);
}

/** The constructor of a class, or the one that it inherits. */
function constructorOf(name: string, classes: Map<string, ts.ClassDeclaration>): Constructor {
	const one = classes.get(name);
	const parent = one?.heritageClauses?.[0]?.types[0]?.expression.getText();
	const own = one?.members.find(ts.isConstructorDeclaration);
	return own ?? (parent === undefined ? undefined : constructorOf(parent, classes));
}
