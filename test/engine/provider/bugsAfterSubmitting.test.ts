import type { INode, INodeExecutionData } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { madeUpStep } from './madeUpNode';
import { useMadeUpServer } from './madeUpServer';
import { madeUpService } from './madeUpService';

const server = useMadeUpServer();
const run = async (settings: Partial<INode> = {}) =>
	await runNodes([madeUpStep({}, settings)], [{ picture: 'a' }, { picture: 'b' }], {
		baseURL: server.address,
		key: 'secret-key',
	});
const message = ({ json }: INodeExecutionData) => json.message;

describe('an error that is none of ours, after jobs were submitted', () => {
	const { toItem } = madeUpService;
	beforeEach(() => {
		madeUpService.toItem = () => {
			throw new TypeError('a bug');
		};
	});
	afterEach(() => {
		madeUpService.toItem = toItem;
	});

	test('names the jobs when the node stops', async () => {
		const { error } = await run();
		expect(error?.message).toBe('a bug');
		expect(error?.description).toContain(
			'These jobs continue at Made-Up. Get their results with Made-Up Get Result: 1, 2.',
		);
	});

	test('names the job of each item when it continues', async () => {
		const { outputs } = await run({ onError: 'continueRegularOutput' });
		expect(outputs[0].map(message)).toEqual([
			'a bug These jobs continue at Made-Up. Get their results with Made-Up Get Result: 1. (reason: other)',
			'a bug These jobs continue at Made-Up. Get their results with Made-Up Get Result: 2. (reason: other)',
		]);
	});
});

describe('an error of our own in reading the response to a submission', () => {
	const { connect } = madeUpService;
	afterEach(() => {
		madeUpService.connect = connect;
	});

	test('leaves open whether the job exists, so Retry On Fail does not send it again', async () => {
		madeUpService.connect = async (...args) => {
			const provider = await connect(...args);
			return {
				...provider,
				submit: async (...submission) => {
					await provider.submit(...submission);
					throw new TypeError('a bug');
				},
			};
		};
		const { error } = await run({ retryOnFail: true, maxTries: 3, waitBetweenTries: 0 });
		expect(error?.message).toMatch(/^It is unclear whether Made-Up accepted this job \[item \d\]$/);
		expect(error?.description).toContain('The same is unclear for item');
		expect(server.jobs.map(({ picture }) => picture)).toEqual(['a', 'b']);
	});
});
