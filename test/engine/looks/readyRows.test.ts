import { LOOK_LIMITS } from '../../../lib/n8n/addresses/lookLimits';
import { until } from '../../../n8n-host/until';
import { swapNode } from '../../support/swapNode';
import { useResultFileServer } from '../downloads/resultFileServer';
import { PNG, serve } from '../downloads/singleDownload';
import { useLooks } from './swapsThatLook';

const { sandbox, good, run, looks } = useLooks();
const host = useResultFileServer();
const rows = () => ['chen', 'dolores'].map((name) => ({ source: good(), target: good(name) }));
const slow = () => ({ source: good(), target: `${host().address}/slow.png` });

let answerNow: () => void;
const limits = { ...LOOK_LIMITS };
beforeEach(() => {
	// The slow host answers when the test says so, and until then nobody gives up.
	LOOK_LIMITS.totalMs = 120_000;
	host().answer = (request, response) => (answerNow = () => serve(PNG)(request, response));
});
afterEach(() => Object.assign(LOOK_LIMITS, limits));

test('with Continue rows that are ready do not wait for the look at a slow host', async () => {
	const node = swapNode({ waitForResult: false }, { onError: 'continueRegularOutput' });
	const running = run(node, [slow(), ...rows()]);
	await until(() => host().requests.length === 1 && sandbox().ledger.length === 2);
	answerNow();
	expect((await running).json).toHaveLength(3);
	expect(sandbox().ledger).toHaveLength(3);
});

test('with Stop they do, since a wrong row is to cost nothing', async () => {
	const running = run(swapNode({ waitForResult: false }), [slow(), ...rows()]);
	await until(() => host().requests.length === 1 && looks().length === 3);
	await new Promise((next) => setTimeout(next, 500));
	expect(sandbox().ledger).toHaveLength(0);
	answerNow();
	await running;
	expect(sandbox().ledger).toHaveLength(3);
});
