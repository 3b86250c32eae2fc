import { durationOf } from '../../support/durationOf';
import { startNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const HOUR_MS = 3_600_000;

const sandbox = useSandbox({ queueMs: 400, processMs: 0 });

/** Sets the computer's clock as soon as Akool has got a request to this path, until the test's end. */
function setClockBy(shiftMs: number, path: string): void {
	const { now } = Date;
	jest.spyOn(Date, 'now').mockImplementation(() => {
		const isSet = requestsTo(sandbox(), path).length > 0;
		return now() + (isSet ? shiftMs : 0);
	});
}

async function swap(parameters = {}) {
	const items = [pair(sandbox(), 'amara', 'bjorn')];
	const { outcome } = startNodes([swapNode(parameters)], items, credentialsFor(sandbox()));
	expect(await durationOf(async () => await outcome)).toBeLessThan(15_000);
	const { json, error } = await outcome;
	expect(error).toBeUndefined();
	expect(sandbox().ledger).toHaveLength(1);
	return json;
}

afterEach(() => void jest.restoreAllMocks());

test("the computer's clock is set back by an hour: a refused job is sent again at once", async () => {
	sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1005 });
	setClockBy(-HOUR_MS, 'faceswapByImage');
	// The sandbox's jobs would take an hour longer.
	expect(await swap({ waitForResult: false })).toMatchObject([{ status: 'queued' }]);
});

test("the computer's clock is set forward by a day: the job is waited for all the same", async () => {
	setClockBy(24 * HOUR_MS, 'listbyids');
	expect(await swap()).toMatchObject([{ status: 'completed' }]);
	expect(requestsTo(sandbox(), 'listbyids').length).toBeGreaterThan(1);
});
