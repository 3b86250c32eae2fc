import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();

/** The fields of a job, what people look for first coming first. */
const ORDER = [
	...['status', 'url', 'type', '_id', 'job_id', 'statusCode', 'createdAt', 'expiresAt'],
	...['failureReason', 'creditsCharged'],
];

const fieldsOf = async (...nodes: Parameters<typeof runNodes>[0]) => {
	const rows = [pair(sandbox(), 'amara', 'bjorn')];
	const { json } = await runNodes(nodes, rows, credentialsFor(sandbox()));
	return Object.keys(json[0]);
};

test.each([
	['a swap that waits', [swapNode()]],
	['a swap that only submits', [swapNode({ waitForResult: false })]],
	[
		'Get Result',
		[
			swapNode({ waitForResult: false }),
			{ type: 'akoolGetResult' as const, parameters: { operation: 'wait' } },
		],
	],
])('%s puts the fields of a job in the same order', async (_name, nodes) => {
	const fields = await fieldsOf(...nodes);
	expect(fields.length).toBeGreaterThan(5);
	expect(fields).toEqual(ORDER.filter((field) => fields.includes(field)));
});

test.each([
	['a swap', {}],
	['a swap that only submits', { waitForResult: false }],
])(
	"%s puts the input item's fields before those of the job, also after another swap",
	async (_name, parameters) => {
		const options = { pollInterval: 0.2, includeInputFields: true };
		const fields = await fieldsOf(swapNode({ options }), swapNode({ ...parameters, options }));
		expect(fields).toEqual([
			'source',
			'target',
			...ORDER.filter((field) => fields.includes(field)),
		]);
	},
);
