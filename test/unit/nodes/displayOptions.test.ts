import type {
	IDataObject,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
} from 'n8n-workflow';
import { NODES, placedNode, TRIGGERS } from './placedNode';

type Entry = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** Lists of fields that stand side by side: those of a node, and those of each collection in it. */
function listsIn(fields: readonly Entry[]): Entry[][] {
	return [
		[...fields],
		...fields.flatMap((field) => {
			const inner =
				'values' in field ? field.values : 'options' in field ? (field.options ?? []) : [];
			return inner.length > 0 ? listsIn(inner) : [];
		}),
	];
}

/** What the fields of a list depend on by the name of a neighbour, rather than from the root. */
const neighboursMeant = (list: Entry[]) =>
	list
		.flatMap((field) =>
			'displayOptions' in field ? Object.values(field.displayOptions ?? {}) : [],
		)
		.flatMap((rule) => Object.keys(rule ?? {}))
		.filter((name) => !/^[/@]/.test(name));

describe('every field depends on fields beside it, or says by a slash that it means another', () => {
	// Otherwise n8n 1.x can't open a workflow with the node: "Could not resolve parameter dependencies".
	test.each(Object.entries({ ...NODES, ...TRIGGERS }))('%s', (_name, node) => {
		for (const list of listsIn(node.description.properties)) {
			const names = list.map(({ name }) => name);
			for (const meant of neighboursMeant(list)) expect(names).toContain(meant);
		}
	});
});

describe('the notice about test URLs is shown', () => {
	const shownFor = (node: string, options: IDataObject) =>
		placedNode(NODES[node].description, { options }).shown.some(
			({ name }) => name === 'testUrlNotice',
		);

	test.each(Object.keys(NODES).filter((name) => name.includes('FaceSwap')))(
		'in %s, for a test URL only',
		(node) => {
			const url = (callbackUrl: string, callback = 'url') =>
				shownFor(node, { callback, callbackUrl });
			expect(url('https://n8n.example.com/webhook-test/1/webhook')).toBe(true);
			expect(url('https://n8n.example.com/webhook/1/webhook')).toBe(false);
			expect(url('https://n8n.example.com/webhook-test/1/webhook', 'none')).toBe(false);
			expect(shownFor(node, {})).toBe(false);
		},
	);
});
