import { CREDENTIAL_TEST_RULES } from '../../../lib/akool/credentialTestRules';

describe("the rules of the credential's test", () => {
	const ruleFor = (what: object) =>
		CREDENTIAL_TEST_RULES.find(({ properties }) =>
			Object.entries(what).every(([key, value]) =>
				Object.entries(properties).some(([a, b]) => a === key && b === value),
			),
		)?.properties.message;

	test('every redirect has one, which says what to check', () => {
		for (const value of [301, 302, 303, 307, 308]) {
			expect(ruleFor({ value })).toMatch(
				/^The Base URL redirects to another address\. .*Check the/,
			);
		}
	});

	test('every documented code has one, with what to do', () => {
		expect(ruleFor({ key: 'code', value: 1101 })).toBe(
			'Akool does not accept this API key or token. Copy the API key again from akool.com (API, then Credentials) into the Akool API credential.',
		);
		expect(ruleFor({ key: 'code', value: 1000 })).toBeUndefined();
	});

	test('the last one is for all that has no balance', () => {
		expect(CREDENTIAL_TEST_RULES.at(-1)).toMatchObject({
			type: 'responseSuccessBody',
			properties: {
				key: 'data.credit',
				value: undefined,
				message: expect.stringContaining('Check the API key, and that the Base URL is'),
			},
		});
	});
});
