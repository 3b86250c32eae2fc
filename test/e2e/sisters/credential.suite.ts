import { workflowOf } from '../../support/buildWorkflow';
import { REDIRECT_STATUSES, useRedirects } from '../../support/redirects';
import { store } from '../../support/storeCredential';
import type { Sister } from './useSister';

/** What the tests of a credential have to know of it. */
export interface TestedCredential {
	/** Its display name. */
	displayName: string;
	/** What people may paste behind the base URL, e.g. `/api/v1/`. */
	apiPath: string;
	/** Where the key is found, as the errors say it. */
	keyPlace: string;
	/** The header with the key. */
	keyHeader: string;
	/** What the window says of codes in the body of a response. */
	codes: Array<[code: number, words: string]>;
	/** Of HTTP statuses without a code; a status that is not here is no balance. */
	statuses: Array<[status: number, words?: string]>;
}

/** Defines the tests of a sister package's credential. */
export function testCredential(sister: Sister, about: TestedCredential): void {
	const { provider, n8n, sandbox, credentialFor, pair, swap, runToEnd } = sister;
	const redirects = useRedirects();
	/** Stores the credential with other values, and presses "Test". */
	const press = async (changes: Record<string, string> = {}) => {
		const { credential, data } = await store(n8n, credentialFor(), changes);
		return await n8n.testCredential(credential, data);
	};

	describe("the credential's test is green", () => {
		test('for a good key', async () => {
			expect(await press()).toMatchObject({ status: 'OK' });
		});

		test('for a key and a base URL that were pasted with something round them', async () => {
			const { data } = credentialFor();
			const baseUrl = ` "${data.baseUrl}${about.apiPath}" `;
			const pasted = { apiKey: `\ufeffBearer ${data.apiKey}\n`, baseUrl };
			expect(await press(pasted)).toMatchObject({ status: 'OK' });
		});

		test('for a balance of 0: the key is good', async () => {
			sandbox().balance = 0;
			expect(await press()).toMatchObject({ status: 'OK' });
		});
	});

	describe("the credential's test is red, in words", () => {
		const red = (message: string) => ({
			status: 'Error',
			message: expect.stringContaining(message),
		});

		test.each([
			[
				'a wrong key',
				{ apiKey: 'wrong' },
				`${provider} does not accept this API key. Copy the API key`,
			],
			[
				'an empty key',
				{ apiKey: ' ' },
				`There is no API key in the ${about.displayName} credential`,
			],
			['a key that was copied while it was hidden', { apiKey: 'abc•••xyz' }, 'has a character'],
			['an address that is none', { baseUrl: 'api.example.com' }, 'is not a web address'],
			['a host that is not there', { baseUrl: 'https://a.invalid' }, 'no host called a.invalid'],
			['a host where nobody answers', { baseUrl: 'http://127.0.0.1:1' }, 'Nobody answers at'],
		])('for %s', async (_name, changes, words) => {
			expect(await press(changes)).toEqual(red(words));
		});

		test('for another web site, which does not get the key', async () => {
			const baseUrl = `${sandbox().address}/portraits`;
			expect(await press({ baseUrl })).toEqual(red(`is not ${provider}'s API (HTTP 404)`));
		});

		const noBalance = `not what ${provider} answers to a good key`;
		// The host is asked without the key first, and after HTTP 401 n8n does both again.
		const forced = { on: 'balance', after: 1, times: 3 } as const;

		test.each([...about.codes, [4711, noBalance] as const])(
			'for the code %i in a response with HTTP 200',
			async (code, words) => {
				sandbox().fail({ ...forced, fault: 'businessCode', code });
				expect(await press()).toEqual(red(words));
			},
		);

		test.each(about.statuses)('for HTTP %i without a code', async (status, words = noBalance) => {
			sandbox().fail({ ...forced, fault: 'httpStatus', status, body: 'json' });
			const pressed = await press();
			expect(pressed.status).toBe('Error');
			// n8n 1.x looks at the body alone.
			expect(pressed.message).toMatch(new RegExp(`${words}|${noBalance}`));
		});

		test('for a web page instead of the balance', async () => {
			sandbox().fail({ ...forced, fault: 'httpStatus', status: 200, body: 'html' });
			expect(await press()).toEqual(red(noBalance));
		});

		test.each(REDIRECT_STATUSES)('for a base URL that redirects (HTTP %i)', async (status) => {
			redirects().status = status;
			const words = `The Base URL redirects to ${redirects().elsewhere}`;
			expect(await press({ baseUrl: redirects().address })).toEqual(red(words));
			expect(redirects().arrived[0].headers).not.toHaveProperty(about.keyHeader);
			expect(redirects().arrivedElsewhere).toEqual([]);
		});
	});

	test('with a wrong key nothing is charged, and the node says where the right one is', async () => {
		const { credential } = await store(n8n, credentialFor(), { apiKey: 'wrong' });
		const { error } = await runToEnd(workflowOf([pair('amara', 'bjorn')], [swap()], credential));
		expect(error?.message).toBe(`${provider} does not accept this API key`);
		expect(error?.description).toContain(about.keyPlace);
		expect(sandbox().ledger).toEqual([]);
	});
}
