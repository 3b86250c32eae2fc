import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const DAY = 24 * 60 * 60 * 1000;
const idMadeAt = (ms: number) => `${Math.floor(ms / 1000).toString(16)}f6e250d4fb2bca63`;
const OLD = idMadeAt(Date.now() - 8 * DAY);
const NEW = idMadeAt(Date.now() - 6 * DAY);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const GONE = `Akool keeps results for 7 days, and this job is from ${dayOf(Date.now() - 8 * DAY)}, so its result was deleted. Run the swap again to get a new one, which costs credits.`;

const results = async (
	operation: string,
	items: IDataObject[],
	parameters: IDataObject = {},
	settings = {},
) =>
	await runNodes(
		[
			{
				type: 'akoolGetResult',
				parameters: {
					operation,
					resultIds: '={{ $json._id }}',
					options: { pollInterval: 0.1 },
					...parameters,
				},
				settings,
			},
		],
		items,
		credentialsFor(sandbox()),
	);
/** Jobs that are finished, and were made so long ago. */
async function finishedJob(age: number): Promise<string> {
	const node = swapNode({ waitForResult: false });
	const { json } = await runNodes(
		[node],
		[pair(sandbox(), 'amara', 'bjorn')],
		credentialsFor(sandbox()),
	);
	await sandbox().clock.advance(10_000);
	const job = sandbox().jobs.find(String(json[0]._id))!;
	job.createdAt = Date.now() - age;
	sandbox().requests.length = 0;
	return job._id;
}

test('a job that was just submitted says when its result will be gone, by its ID', async () => {
	const { clock } = sandbox();
	const before = clock.now();
	const node = swapNode({ waitForResult: false });
	const { json } = await runNodes(
		[node],
		[pair(sandbox(), 'amara', 'bjorn')],
		credentialsFor(sandbox()),
	);
	const made = Date.parse(String(json[0].expiresAt)) - 7 * DAY;
	// Its ID holds whole seconds.
	expect(made).toBeGreaterThan(before - 1000);
	expect(made).toBeLessThanOrEqual(clock.now());
	expect(json[0]).not.toHaveProperty('createdAt');
});

describe('a result that Akool has deleted', () => {
	test.each(['get', 'wait'])(
		'%s says so, and gives the address as Akool does',
		async (operation) => {
			const _id = await finishedJob(8 * DAY);
			const { json } = await results(operation, [{ _id }]);
			expect(json[0]).toMatchObject({
				_id,
				status: 'completed',
				url: sandbox().jobs.find(_id)?.url,
			});
			expect(json[0].expired).toBe(
				`Akool deleted this result on ${dayOf(Date.now() - DAY)}, 7 days after the job was created. Run the swap again to get a new one, which costs credits.`,
			);
		},
	);

	test('a result that is still there says nothing of it', async () => {
		const { json } = await results('get', [{ _id: await finishedJob(6 * DAY) }]);
		expect(json[0]).not.toHaveProperty('expired');
	});

	test("Akool's own entry stays as it is", async () => {
		const { json } = await results('get', [{ _id: await finishedJob(8 * DAY) }], {
			simplify: false,
		});
		expect(json[0]).not.toHaveProperty('expired');
	});
});

test('a swap waits for its own job, however old the ID makes it look', async () => {
	const { now } = Date;
	const behind = () => (sandbox().ledger.length === 0 ? 8 * DAY : 0);
	jest.spyOn(Date, 'now').mockImplementation(() => now() - behind());
	sandbox().fail({ on: 'result', fault: 'emptyResult' });
	try {
		const swap = [pair(sandbox(), 'amara', 'bjorn')];
		const { json, error } = await runNodes([swapNode()], swap, credentialsFor(sandbox()));
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ status: 'completed' });
		expect(Date.parse(String(json[0].expiresAt))).toBeLessThan(now());
	} finally {
		jest.restoreAllMocks();
	}
});

describe('a job that Akool does not list', () => {
	test('get: one older than 7 days is gone, a newer one just unknown', async () => {
		const { json } = await results('get', [{ _id: OLD }, { _id: NEW }]);
		expect(json).toEqual([
			{ _id: OLD, status: 'unknown', expired: GONE },
			{ _id: NEW, status: 'unknown' },
		]);
	});

	test.each([{}, { waitUsing: 'callback' }])(
		'wait %j: one that is gone is not waited for',
		async (parameters) => {
			const { error, run } = await results('wait', [{ _id: OLD }], parameters);
			expect(error?.message).toBe('Akool no longer lists this job');
			expect(error?.description).toBe(`Job ${OLD}. ${GONE} (reason: other)`);
			expect(run.waitTill).toBeUndefined();
			expect(requestsTo(sandbox(), 'listbyids')).toHaveLength(1);
		},
	);

	test('wait: with "Continue" it is an error item, and the others are waited for', async () => {
		const good = await finishedJob(0);
		const settings = { onError: 'continueRegularOutput' };
		const { json } = await results('wait', [{ _id: OLD }, { _id: good }], {}, settings);
		expect(json[0]).toEqual({
			error: 'Akool no longer lists this job [item 0]',
			message: `Job ${OLD}. ${GONE} (reason: other)`,
		});
		expect(json[1]).toMatchObject({ _id: good, status: 'completed' });
	});

	test('wait: a newer one may still come, so it is waited for', async () => {
		const options = { pollInterval: 0.1, maxWait: 0.005 };
		const { error } = await results('wait', [{ _id: NEW }], { options });
		expect(error?.message).toBe('Akool did not list this job within 0.3 seconds');
		expect(error?.description).toContain(`Job ${NEW}: check this ID`);
	});
});
