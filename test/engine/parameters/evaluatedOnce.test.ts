import { Expression } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
afterEach(() => jest.restoreAllMocks());

test('the address of a picture is evaluated once, since that takes n8n a while', async () => {
	const evaluated = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
	const sourceUrl = '={{ $json.source }}';
	const node = swapNode({ waitForResult: false, sourceUrl });
	await runNodes([node], [pair(sandbox(), 'amara', 'bjorn')], credentialsFor(sandbox()));
	expect(evaluated.mock.calls.filter(([value]) => value === sourceUrl)).toHaveLength(1);
});
