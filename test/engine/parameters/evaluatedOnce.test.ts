import { Expression } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
afterEach(() => jest.restoreAllMocks());

/** Runs Akool Face Swap Pro for rows with these values; the addresses that were sent, and the errors. */
async function swapFaces(sourceUrl: string, values: unknown[]) {
	const { requests } = sandbox();
	requests.splice(0);
	const node = swapNode(
		{ waitForResult: false, sourceUrl, options: { parallel: 1 } },
		{ onError: 'continueRegularOutput' },
	);
	const row = pair(sandbox(), 'amara', 'bjorn');
	const rows = values.map((value) => ({ ...row, 'New Face': value }) as typeof row);
	const { outputs } = await runNodes([node], rows, credentialsFor(sandbox()));
	const sent = requestsTo(sandbox(), 'faceswapByImage').map(
		({ body }) => (body as { sourceImage: unknown }).sourceImage,
	);
	return { sent, errors: outputs[0].map(({ json }) => [json.error, json.message]) };
}

/** How often n8n evaluated an expression. */
async function evaluations(sourceUrl: string): Promise<number> {
	const evaluated = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
	const { sent } = await swapFaces(sourceUrl, [sandbox().portrait('chen').url]);
	expect(sent).toHaveLength(1);
	return evaluated.mock.calls.filter(([value]) => value === sourceUrl).length;
}

test('the address of a picture is evaluated once, since that takes n8n a while', async () => {
	expect(await evaluations('={{ $json.source.trim() }}')).toBe(1);
	expect(await evaluations('={{ $json.source }} ')).toBe(1);
});

test.each(['={{ $json.source }}', '={{$json.source}}', '={{ $json["New Face"] }}'])(
	'%s is only a field of the row, which nobody has to evaluate',
	async (sourceUrl) => expect(await evaluations(sourceUrl)).toBe(0),
);

test('a field gives the same by itself as when n8n evaluates it', async () => {
	const { url } = sandbox().portrait('chen');
	const texts = [url, ` ${url}\n`, '', '={{ 1 + 1 }}', 'no address', `data:image/png;base64,xyz`];
	const values = [...texts, undefined, null, 5, true, { url }, [url]];
	const byItself = await swapFaces("={{ $json['New Face'] }}", values);
	const evaluated = await swapFaces("={{ ($json['New Face']) }}", values);
	expect(byItself.sent).toHaveLength(3);
	expect(byItself).toEqual(evaluated);
});

test('what no row has by itself is left to n8n, which refuses it', async () => {
	const { sent, errors } = await swapFaces('={{ $json.constructor }}', ['']);
	expect(sent).toEqual([]);
	expect(errors[0][0]).toContain('constructor');
});
