import { runNodes } from '../../support/runNodes';
import { REDIRECT_STATUSES, useRedirects } from '../../support/redirects';
import { swapNode } from '../../support/swapNode';

const redirects = useRedirects();

const ROW = { source: 'https://example.com/a.jpg', target: 'https://example.com/b.jpg' };
const KEY = 'a-key-that-must-stay-at-home';

/** A credential whose base URL is the host that redirects. */
const credentials = (changes: Record<string, string> = {}) => ({
	authentication: 'apiKey',
	apiKey: KEY,
	clientId: 'client',
	baseUrl: redirects().address,
	accessToken: '',
	...changes,
});
const read = async (changes = {}) =>
	await runNodes([{ type: 'akoolAccount' }], [{}], credentials(changes));
const submit = async (changes = {}) =>
	await runNodes([swapNode({ waitForResult: false })], [ROW], credentials(changes));

/** Requests by method and path, as `GET /a`. */
const arrived = () => redirects().arrived.map(({ method, url }) => `${method} ${url}`);

describe.each(REDIRECT_STATUSES)('a base URL that redirects with HTTP %i', (status) => {
	beforeEach(() => void (redirects().status = status));

	test('nothing is read elsewhere, and the error says what to check', async () => {
		const { error, run } = await read();
		expect(error?.message).toContain(`The Base URL redirects to ${redirects().elsewhere}`);
		expect(error?.message).toContain(`HTTP ${status}`);
		expect(error?.description).toContain('Check the Base URL in the Akool API credential');
		expect(arrived()).toEqual(['GET /api/open/v3/faceswap/quota/info']);
		expect(redirects().arrivedElsewhere).toEqual([]);
		expect(JSON.stringify(run)).not.toContain(KEY);
	});

	test('no job is submitted elsewhere; whether it was taken is unclear, so it is sent once', async () => {
		const { error, run } = await submit();
		expect(error?.message).toContain('It is unclear whether Akool accepted this job');
		expect(error?.description).toContain(`The Base URL redirects to ${redirects().elsewhere}`);
		expect(error?.description).toContain('Check the Base URL in the Akool API credential');
		expect(arrived()).toEqual(['POST /api/open/v4/faceswap/faceswapByImage']);
		expect(redirects().arrivedElsewhere).toEqual([]);
		expect(JSON.stringify(run)).not.toContain(KEY);
	});

	test('no access token is fetched elsewhere, and no job was sent', async () => {
		const { error, run } = await submit({ authentication: 'accessToken' });
		expect(error?.message).toContain(`The Base URL redirects to ${redirects().elsewhere}`);
		expect(error?.description).toContain('Nothing was sent');
		expect(arrived()).toEqual(['POST /api/open/v3/getToken']);
		expect(redirects().arrivedElsewhere).toEqual([]);
		expect(JSON.stringify(run)).not.toContain(KEY);
	});

	test('an access token stays at home too', async () => {
		await read({ authentication: 'accessToken', accessToken: 'a-token' });
		expect(redirects().arrived[0].headers.authorization).toBe('Bearer a-token');
		expect(redirects().arrivedElsewhere).toEqual([]);
	});
});

test('a wait for a paid job ends with the same words, and names the job', async () => {
	const { error } = await runNodes(
		[
			{
				type: 'akoolGetResult',
				parameters: {
					operation: 'wait',
					resultIds: '65a1f0f0f0f0f0f0f0f0f0f0',
					options: { pollInterval: 0.1, maxWait: 0.05 },
				},
			},
		],
		[{}],
		credentials(),
	);
	expect(error?.description).toContain('Job 65a1f0f0f0f0f0f0f0f0f0f0 continues at Akool');
	expect(`${error?.message} ${error?.description}`).toContain('The Base URL redirects');
	expect(redirects().arrivedElsewhere).toEqual([]);
});
