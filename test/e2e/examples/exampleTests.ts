import type { INode } from 'n8n-workflow';
import { EXAMPLES, readExample } from '../../../n8n-host/exampleFiles';

const whereANode = (isSuch: (node: INode, options: object) => boolean) => (name: string) =>
	readExample(name).nodes.some((node) => isSuch(node, Object(node.parameters.options)));

/** Examples in which Akool calls back. They have a test file of their own. */
export const WITH_CALLBACKS = EXAMPLES.filter(
	whereANode(
		({ type, parameters }, options) =>
			type.endsWith('.akoolTrigger') ||
			parameters.waitUsing === 'callback' ||
			'callback' in options,
	),
);

/** Examples of which results come as files. So have they. */
export const WITH_FILES = EXAMPLES.filter(
	whereANode(({ parameters }) => parameters.downloadResult === true),
).filter((name) => !WITH_CALLBACKS.includes(name));

/** All others. */
export const THE_OTHERS = EXAMPLES.filter(
	(name) => ![...WITH_CALLBACKS, ...WITH_FILES].includes(name),
);

/** What a file with tests of examples is made of. */
export function exampleTests() {
	const tested = new Set<string>();
	return {
		/** Like `it`; the test's name is the example's and what it promises. */
		testExample: (example: string, promise: string, test: () => Promise<void>): void => {
			tested.add(example);
			it(`${example}: ${promise}`, test);
		},
		/** The test that each of these examples has one, for the end of the file. */
		testNoneForgotten: (examples: string[]): void => {
			it('every example is run by a test', () => {
				expect([...tested].sort()).toEqual([...examples].sort());
			});
		},
	};
}
