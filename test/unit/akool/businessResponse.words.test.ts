import { BUSINESS_CODES } from '../../../lib/akool/businessCodes';
import { invalidResponse, readBusinessResponse } from '../../../lib/akool/businessResponse';
import { ApiError, InvalidResponseError } from '../../../lib/core/errors';

/** The error of a response. */
function errorOf(body: unknown, status = 200): ApiError {
	try {
		readBusinessResponse({ status, headers: {}, body }, 0);
	} catch (error) {
		return error as ApiError;
	}
	throw new Error('It was a success');
}

describe('what an HTTP status says by itself', () => {
	const { title: frequent, advice: wait } = BUSINESS_CODES[1005];
	const account =
		'Check the API key in the Akool API credential, and your plan and credits at akool.com.';
	test.each([
		[429, frequent, wait],
		[401, BUSINESS_CODES[1101].title, account],
		[402, BUSINESS_CODES[1104].title, account],
		[403, 'Akool refused the request (HTTP 403)', account],
		[
			413,
			'The request was too large for Akool (HTTP 413)',
			'Make the picture smaller, or use its web address instead of a file.',
		],
		[
			404,
			'Akool refused the request (HTTP 404)',
			'Check the Base URL in the Akool API credential.',
		],
	])('HTTP %i', (status, message, advice) => {
		expect(errorOf('', status)).toMatchObject({ message, advice });
	});

	test.each([300, 302, 399, 408, 409, 423, 500, 503])('HTTP %i says nothing', (status) => {
		expect(errorOf('', status)).toBeInstanceOf(InvalidResponseError);
		expect(errorOf({ code: 1000 }, status)).toBeInstanceOf(InvalidResponseError);
	});

	test('an unreadable answer says what to check', () => {
		expect(invalidResponse(502)).toMatchObject({
			message: "Akool's response can't be read (HTTP 502)",
			advice:
				'This often passes within minutes. If it keeps happening, check the Base URL in the Akool API credential.',
			httpStatus: 502,
		});
	});
});

describe('only a documented refusal says that no job was taken', () => {
	test.each([400, 401, 402, 403, 404, 413, 422, 429])('HTTP %i without a code does', (status) => {
		expect(errorOf('', status).facts.isDocumented).toBe(true);
	});

	test.each([400, 404, 429])('HTTP %i with the code of success does not', (status) => {
		expect(errorOf({ code: 1000 }, status).facts.isDocumented).toBe(false);
	});

	test.each(Object.keys(BUSINESS_CODES))('code %s does', (code) => {
		expect(errorOf({ code }).facts.isDocumented).toBe(true);
	});
});

describe('a code nobody documented', () => {
	test("Akool's words stand in the title, cut, and in the advice", () => {
		const msg = ` ${'word '.repeat(100)}`;
		const { message, advice } = errorOf({ code: 4711, msg });
		const words = msg.trim();
		expect(message).toBe(`Akool refused the request: ${words.slice(0, 150)}`);
		expect(advice).toBe(
			`Look up the code at docs.akool.com, or ask Akool's support. Akool's message: "${words.slice(0, 300)}" (code 4711).`,
		);
	});

	test.each([undefined, '', '  ', 5, null])(
		'without words (%p) the code itself has to do',
		(msg) => {
			const { message, advice } = errorOf({ code: 4711, msg });
			expect(message).toBe('Akool refused the request: code 4711');
			expect(advice).toBe("Look up the code at docs.akool.com, or ask Akool's support. Code 4711.");
		},
	);

	test.each([
		[200, 'request'],
		[499, 'request'],
		[500, 'trouble'],
		[503, 'trouble'],
		[403, 'account'],
	])('with HTTP %i it is about: %s', (status, kind) => {
		expect(errorOf({ code: 4711 }, status).facts).toMatchObject({ kind, isDocumented: false });
	});

	test('the job it names is named, without what opens addresses', () => {
		const { advice } = errorOf({ code: 4711, data: { _id: '6593c94c0ef703e8c055e3c8' } });
		expect(advice).toMatch(/Code 4711\. The response names the job 6593c94c0ef703e8c055e3c8\.$/);
		expect(errorOf({ code: 4711, data: { _id: 'a?token=b' } }).advice).toContain('[hidden]');
	});
});

test.each(['1000x', 'x1000', '', ' ', null, true, [1000], { code: 1000 }])(
	'%j is no code',
	(code) => expect(errorOf({ code })).toBeInstanceOf(InvalidResponseError),
);
