import ts from 'typescript';
import { type DeclaredNames, isConstant } from './declaredNames';

type Constants = DeclaredNames['constants'];

/** Whether an expression is text: a literal, a template, or several joined with `+`. */
export function isText(node: ts.Node): node is ts.Expression {
	if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
	return isSum(node) && (isText(node.left) || isText(node.right));
}

/**
 * Writes a text as people see it. What is filled in later stands in braces by its name:
 * `'{field}' is empty`, and of a choice both: `{Nothing was sent. |}`.
 */
export function renderText(node: ts.Expression, constants: Constants): string {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (ts.isParenthesizedExpression(node)) return renderText(node.expression, constants);
	if (isSum(node)) return renderText(node.left, constants) + renderText(node.right, constants);
	if (ts.isTemplateExpression(node)) {
		const spans = node.templateSpans.map(
			({ expression, literal }) => renderText(expression, constants) + literal.text,
		);
		return node.head.text + spans.join('');
	}
	if (ts.isConditionalExpression(node)) {
		const [yes, no] = [node.whenTrue, node.whenFalse].map((one) => renderText(one, constants));
		return `{${yes}|${no}}`;
	}
	const constant = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
	return constant && isText(constant) ? renderText(constant, constants) : `{${nameOf(node)}}`;
}

/** The last name in an expression: of `info.name` it is `name`, of `dayOf(made)` it is `dayOf`. */
export function nameOf(node: ts.Node): string {
	if (ts.isCallExpression(node)) {
		const isMethodOfText = ts.isPropertyAccessExpression(node.expression) && isListCall(node);
		return nameOf(
			isMethodOfText
				? (node.expression as ts.PropertyAccessExpression).expression
				: node.expression,
		);
	}
	if (ts.isPropertyAccessExpression(node)) return node.name.text;
	if (ts.isNonNullExpression(node) || ts.isElementAccessExpression(node)) {
		return nameOf(node.expression);
	}
	if (ts.isBinaryExpression(node)) return node.getText();
	return ts.isIdentifier(node) && !isConstant(node.text) ? node.text : node.getText();
}

/** Of `ids.join(', ')` the list says more than the name of the method. */
function isListCall({ expression }: ts.CallExpression): boolean {
	return /\.(?:join|slice|trim|toFixed|toUpperCase|toLowerCase)$/.test(expression.getText());
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
	return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}
