import { LOOK_LIMITS } from '../../../lib/n8n/addresses/lookLimits';
import { durationOf } from '../../support/durationOf';
import { requestsTo } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { SWAPS, useLooks } from './swapsThatLook';

const { sandbox, good, run, looks } = useLooks();
const rows = (count: number, targetOf: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => ({ source: good(), target: targetOf(index) }));

test('50 rows that share one source: each distinct address is looked at once', async () => {
	const items = rows(50, (index) => `${good('bjorn')}?row=${index}`);
	await run(swapNode({ waitForResult: false }), items);
	expect(sandbox().ledger).toHaveLength(50);
	expect(looks().filter(({ path }) => path.includes('amara'))).toHaveLength(1);
	const targets = looks().map(({ query }) => (query as { row?: string }).row);
	expect(new Set(targets).size).toBe(51);
	expect(looks()).toHaveLength(51);
});

test('only the first bytes are asked for, without a key, cookie or address of the workflow', async () => {
	await run(SWAPS.Pro(good(), good('bjorn')));
	const asked = sandbox().fileRequests.filter(({ headers }) => headers.range);
	expect(asked).toHaveLength(2);
	for (const { method, headers, answer } of asked) {
		expect(method).toBe('GET');
		expect(headers.range).toBe('bytes=0-4095');
		expect(headers.accept).toBe('image/*,video/*,*/*;q=0.8');
		expect(answer?.status).toBe(206);
		for (const name of ['x-api-key', 'authorization', 'cookie', 'referer']) {
			expect(headers).not.toHaveProperty(name);
		}
	}
});

test('a job that was paid for already is not looked at again', async () => {
	const node = swapNode({ options: { pollInterval: 0.2 } }, { retryOnFail: true, maxTries: 2 });
	sandbox().fail({ on: 'result', fault: 'businessCode', code: 1101, times: 1 });
	const { json } = await run(node, [{ source: good(), target: good('bjorn') }]);
	expect(json[0].status).toBe('completed');
	expect(sandbox().ledger).toHaveLength(1);
	expect(looks()).toHaveLength(2);
});

test('a host that answers that requests come too often is not asked for long', async () => {
	const items = rows(60, (index) => `${sandbox().odd('429')}?row=${index}`);
	await run(swapNode({ waitForResult: false }), items);
	expect(sandbox().ledger).toHaveLength(60);
	expect(looks().length).toBeLessThanOrEqual(LOOK_LIMITS.parallel + 1);
});

test('a host that never answers is not asked for long, and every row goes on', async () => {
	const items = rows(60, (index) => `${sandbox().odd('hang')}?row=${index}`);
	const work = async () => await run(swapNode({ waitForResult: false }), items);
	expect(await durationOf(work)).toBeLessThan(20_000);
	expect(sandbox().ledger).toHaveLength(60);
	expect(looks().length).toBeLessThanOrEqual(LOOK_LIMITS.parallel + 1);
});

test("Face Detect is free, so it doesn't look", async () => {
	await run({ type: 'akoolFaceDetect', parameters: { mediaUrl: sandbox().odd('webPage') } });
	expect(looks()).toHaveLength(0);
	expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(1);
});
