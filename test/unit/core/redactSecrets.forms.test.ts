import { redactJson, redactSecrets, redactValues } from '../../../lib/core/redactSecrets';

const SECRET = 'S3cr3tValue0f16chars';
const once = encodeURIComponent;
const asJson = (text: string) => JSON.stringify({ message: text });

/** Addresses and texts with a secret in them. */
const FORMS: Array<[name: string, text: string]> = [
	...[
		...['sig', 'signature', 'Signature', 'token', 'access_token', 'accessToken', 'id_token'],
		...['key', 'api_key', 'apikey', 'apiKey', 'x-api-key', 'AWSAccessKeyId', 'GoogleAccessId'],
		...['X-Amz-Signature', 'X-Amz-Credential', 'X-Amz-Security-Token', 'X-Goog-Signature'],
		...['X-Goog-Credential', 'x-oss-signature', 'temp_url_sig', 'Policy', 'Key-Pair-Id'],
		...['code', 'auth', 'password', 'pwd', 'pass', 'jwt', 'client_secret', 'pub_secret'],
		...[
			'sign',
			'ticket',
			'se',
			'sp',
			'sv',
			'hmac',
			'session',
			'sid',
			'upload_token',
			'SharedAccessKey',
		],
		...['whatever', 'v', 'x'].map((name) => `${name}${''}`),
	].map((name): [string, string] => [
		`the parameter ${name}`,
		`https://cdn.example/a.jpg?w=200&${name}=${name.length < 9 ? `${SECRET}Xyz9` : SECRET}&h=3`,
	]),
	['a user and a password', `https://user:${SECRET}@host.example/a.jpg`],
	['a password with an @', `https://user:p@${SECRET}@host.example/a.jpg`],
	['a token as user', `https://${SECRET}@github.example/a.git`],
	['a database', `redis://default:${SECRET}@redis.example:6379/0`],
	["Telegram's bots", `https://api.telegram.org/bot12345678:${SECRET}/getFile`],
	["Telegram's files", `https://api.telegram.org/file/bot12345678:${SECRET}/photos/file_1.jpg`],
	["Slack's webhooks", `https://hooks.slack.com/services/T0AAAAAAA/B0AAAAAAA/${SECRET}`],
	["Slack's workflows", `https://hooks.slack.com/workflows/T0AAAAAAA/A0AAAAAAA/1234/${SECRET}`],
	["Slack's files", `https://files.slack.com/files-pri/T0-F0/a.jpg?pub_secret=${SECRET}`],
	["Discord's webhooks", `https://discord.com/api/webhooks/1234567890/${SECRET}`],
	["Discord's webhooks, v10", `https://discordapp.com/api/v10/webhooks/1234567890/${SECRET}`],
	["Zapier's webhooks", `https://hooks.zapier.com/hooks/catch/1234567/${SECRET}/`],
	["Make's webhooks", `https://hook.eu1.make.com/${SECRET}`],
	['a token in a path', `https://host.example/files/token/${SECRET}/a.jpg`],
	["n8n's own files", `https://n8n.example/rest/binary-data/signed?token=${SECRET}`],
];

/** Texts that are no address. */
const WORDS: Array<[name: string, text: string]> = [
	['Bearer', `Authorization: Bearer ${SECRET}`],
	['Basic', `authorization: Basic ${SECRET}==`],
	['Bearer alone', `got bearer ${SECRET} instead`],
	['a header', `x-api-key: ${SECRET}`],
	['a header with =', `authorization=Bearer ${SECRET}`],
	['PHP', `'x-api-key' => '${SECRET}'`],
	['a header in capitals', `X-API-KEY:${SECRET}`],
	['a password', `password: ${SECRET}`],
	['an assignment', `API_KEY = ${SECRET}`],
	['JSON', `{"x-api-key":"${SECRET}","w":3}`],
	['JSON with blanks', `{ "token" : "${SECRET}" }`],
	['JSON in JSON', JSON.stringify(JSON.stringify({ token: SECRET }))],
	['a Python dictionary', `{'Authorization': 'Bearer ${SECRET}'}`],
	['a web token', `expired: eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.${SECRET}`],
	['a key of a known maker', `not allowed for ghp_${SECRET}`],
];

describe.each([
	['in plain text', (text: string) => `Cannot fetch ${text} (HTTP 403)`],
	['in quotes', (text: string) => `Cannot fetch '${text}'.`],
	['in JSON', asJson],
	['in JSON in JSON', (text: string) => asJson(asJson(text))],
])('what opens a door is hidden %s', (_place, wrap) => {
	test.each([...FORMS, ...WORDS])('%s', (_name, text) => {
		const shown = redactSecrets(wrap(text));
		expect(shown).not.toContain(SECRET);
		expect(shown).toContain('[hidden]');
	});
});

describe.each([
	['once', (text: string) => `https://proxy.example/?url=${once(text)}&w=2`],
	['twice', (text: string) => `https://proxy.example/?url=${once(once(text))}&w=2`],
	['three times', (text: string) => `https://proxy.example/${once(once(once(text)))}`],
])('what opens a door is hidden in an address that is encoded %s', (_times, wrap) => {
	test.each(FORMS)('%s', (_name, text) => {
		expect(redactSecrets(wrap(text))).not.toContain(SECRET);
	});
});

test.each([
	'https://cdn.example/a.jpg?sign=1-c7q8-0',
	'https://cdn.example/a.jpg?whatever=Bc7q8R9sT0u1V2w3',
	'https://www.dropbox.com/scl/fi/abc/a.jpg?rlkey=c7q8r9s0t1u2v3w4x5y6z7abc&dl=0',
	'https://drive.google.com/file/d/1a/view?resourcekey=0-c7q8r9s0t1u2v3w4x5y6z7abc',
	'https://cdn.discordapp.com/attachments/1/2/a.png?ex=65&hm=c7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c2&',
	'https://a.example/a.jpg?whatever=c7q8r9s0t1u2v3w4x5y6z7abc',
])('what opens a shared file is hidden: %s', (address) => {
	expect(redactSecrets(address)).not.toMatch(/c7[aq]8/);
});

test('what stands beside it stays', () => {
	const url = `https://cdn.example/a.jpg?w=200&sig=${SECRET}&h=3#top`;
	expect(redactSecrets(url)).toBe('https://cdn.example/a.jpg?w=200&sig=[hidden]&h=3#top');
	expect(redactSecrets(`https://p.example/?u=${once(url)}`)).toBe(
		`https://p.example/?u=${once('https://cdn.example/a.jpg?w=200&sig=')}[hidden]${once('&h=3#top')}`,
	);
	expect(redactSecrets(`https://api.telegram.org/bot1:${SECRET}/getFile`)).toBe(
		'https://api.telegram.org/bot1:[hidden]/getFile',
	);
});

describe('harmless words stay readable', () => {
	test.each([
		'no face found',
		'The API key is wrong. Paste the key again.',
		'Akool does not accept this API key or token',
		'Invalid token: expired',
		'token: missing, code: 1003, key: photo, policy: none',
		'error_code=1 code=1003 status=4',
		'generate temp file error (code 1016)',
		'Bearer authentication is not supported, basic understanding is',
		'signature mismatch',
		'It names the job 6593c94c0ef703e8c055e3c8.',
		'listbyids?_ids=6593c94c0ef703e8c055e3c8,64dae65af6e250d4fb2bca63',
		'job_id 20240102082900592-5653',
		'https://d21ksh0k4smeql.cloudfront.net/final_material__5d2c9f4e-0356.jpg',
		'https://res.example/image/upload/w_400,h_400,c_fill/v1699999999/folder/photo.jpg?w=2&q=80',
		'https://a.example/p?file=IMG_20240102_082900592_HDR.jpg&name=Holiday+in+Spain+2024',
		'https://a.example/?url=https%3A%2F%2Fb.example%2Fphotos%2FSummer-2024-in-Spain.jpg',
		'mail me@example.com or see https://medium.example/@someone/post',
		'https://tokens.example/keys/a.jpg and https://a.example/token/1.png',
		'max_tokens=100, token_type=bearer',
	])('%s', (words) => expect(redactSecrets(words)).toBe(words));
});

describe('a known secret', () => {
	const key = 'JTTk836JL3RNJMDOmcus/q/Q6MeptHO="';

	test.each([
		['as it is', `the key ${key} is wrong`],
		['in an address', `https://a.example/${encodeURIComponent(key)}/a.jpg`],
		['in an address in an address', encodeURIComponent(encodeURIComponent(key))],
		['in JSON', JSON.stringify({ said: key })],
	])('is hidden wherever it appears: %s', (_place, text) => {
		expect(redactValues(text, [key])).toContain('[hidden]');
		expect(redactValues(text, [key])).not.toContain('q6Mept'.slice(1));
	});

	test('that is too short to be one is not looked for', () => {
		expect(redactValues('a key is a key', ['', 'k', 'key'])).toBe('a key is a key');
	});

	test('may be any text', () => expect(redactValues('a', ['\ud800'.repeat(9)])).toBe('a'));
});

test('in JSON the name of a field counts, too', () => {
	const entry = { token: 'abc', a: [{ api_key: 'x', key: 'y', n: 1, no: null }], accessToken: '' };
	expect(redactJson(entry, redactSecrets)).toEqual({
		token: '[hidden]',
		a: [{ api_key: '[hidden]', key: 'y', n: 1, no: null }],
		accessToken: '',
	});
});
