import { requestsTo } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { useLooks } from './swapsThatLook';

const { sandbox, good, run } = useLooks();
const rows = () => ['chen', 'dolores'].map((name) => ({ source: good(), target: good(name) }));
const slow = () => ({ source: good(), target: sandbox().odd('hang') });
const times = () => requestsTo(sandbox(), 'faceswapByImage').map(({ at }) => at);

test('with Continue rows that are ready do not wait for the look at a slow host', async () => {
	const node = swapNode({ waitForResult: false }, { onError: 'continueRegularOutput' });
	const { json } = await run(node, [slow(), ...rows()]);
	expect(json).toHaveLength(3);
	const [first, second, last] = times();
	expect(second - first).toBeLessThan(1000);
	expect(last - second).toBeGreaterThan(3000);
});

test('with Stop they do, since a wrong row is to cost nothing', async () => {
	await run(swapNode({ waitForResult: false }), [slow(), ...rows()]);
	const [first, , last] = times();
	expect(last - first).toBeLessThan(1000);
});
