import { checkCrun, type CrunCheck } from '../../../scripts/liveCheck/crun/checkCrun';
import { findingsTable } from '../../../scripts/liveCheck/finding';
import { Account, good } from './crunStandIn';
import { StandIn } from './standIn';

const API_KEY = `ak_${'k'.repeat(32)}`;
const HOOK = 'https://secret.example/hook';
const crun = new StandIn();
let account: Account;

beforeAll(async () => await crun.start());
beforeEach(() => {
	account = new Account();
	crun.rules = account.rules(crun.address);
	crun.requests.length = 0;
});
afterAll(() => crun.stop());

/** Runs the check with a person who says yes or no to all; gives what they were told, and the table. */
async function check(says: 'yes' | '', more: Partial<CrunCheck> = {}) {
	const told: string[] = [];
	const asked: string[] = [];
	const answer = (question: string) => (asked.push(question), says);
	const person = {
		tell: (text: string) => void told.push(text),
		ask: async (question: string) => answer(question),
		agrees: async (question: string) => answer(question) === 'yes',
	};
	const findings = await checkCrun(person, {
		...{ apiKey: API_KEY, baseUrl: crun.address, mostCredits: 10, largestFile: 2_000 },
		media: {
			group: `${crun.address}/group.png`,
			newFace: 'https://a.example/b.png',
			callbackUrl: HOOK,
		},
		pauses: { look: 1, call: 300, refund: 1 },
		...more,
	});
	const table = findingsTable(findings);
	const seen = (question: string) => findings.find((one) => one.question.includes(question));
	return { told: told.join('\n'), asked, table, seen, findings };
}

/** The requests with which something is done that may cost. */
const paid = () =>
	crun.requests.filter(
		({ path, body }) => /CreateTask|detect-face-image/.test(path) && body !== '{}',
	);

test('without a yes, nothing is asked for that may cost credits, and the rest is answered', async () => {
	const { table, seen } = await check('');
	expect(paid()).toEqual([]);
	expect(seen('Unknown job task_12345678')).toMatchObject({ agrees: true });
	expect(seen('Inputs of image-face-swap')).toMatchObject({ agrees: true });
	expect(seen('Is a failed swap refunded?')?.seen).toBe('not answered: not agreed to');
	expect(table).toContain('| Balance | data.balance: a number | HTTP 200');
	expect(table).not.toContain('DIFFERENT');
});

test('what is as the nodes assume is said to be', async () => {
	const { table, seen } = await check('yes');
	expect(table).not.toContain('DIFFERENT');
	for (const question of ['faces the same numbers', 'What a finished swap', 'What a failed swap']) {
		expect(seen(question)).toMatchObject({ agrees: true });
	}
	expect(seen('What 2 detections cost')?.seen).toBe('balance 10 before, 10 after');
	expect(seen('One face')?.agrees).toBeUndefined();
	expect(paid()).toHaveLength(6);
});

test('each step that may cost is asked for with its price, and each swap is submitted once', async () => {
	const { asked } = await check('yes');
	const questions = asked.filter((question) => /^\n.*(?:swap|find)/is.test(question));
	expect(questions.filter((question) => question.includes("1.5 credits by Crun's"))).toHaveLength(
		3,
	);
	expect(crun.sent('CreateTask')).toHaveLength(3);
	for (const { body } of crun.sent('CreateTask')) {
		expect(JSON.parse(body)).toMatchObject({ input: { disable_safety_checker: false } });
	}
});

test('one face is left out, and those between the first and it get their own pictures', async () => {
	await check('yes');
	const [, { body }] = crun.sent('CreateTask');
	expect(JSON.parse(body).input.faces).toEqual([
		{ face_id: 0, target: 'https://a.example/b.png' },
		{ face_id: 1, target: `${crun.address}/crop-1` },
	]);
});

test('no secret is told: not the key, not the callback address, not what signs an upload', async () => {
	crun.rules['/Models'] = () => good({ echo: API_KEY, encoded: encodeURIComponent(API_KEY) });
	const { told, table } = await check('yes');
	for (const secret of [API_KEY, HOOK, '0123456789abcdef']) {
		expect(told + table).not.toContain(secret);
	}
});

test('the key goes to Crun alone, not to the file store, nor to hosts of pictures', async () => {
	await check('yes');
	for (const { path, key } of crun.requests) {
		expect(key === undefined).toBe(!path.includes('/api/v1/client/'));
	}
});

test('an input that the nodes do not send is told from those that they send', async () => {
	const properties = { image_url: {}, new_face: {}, style: { description: 'Up to 5 MB' } };
	const schema = { properties: { input: { properties, required: ['style'] } } };
	crun.rules['/Models/image-face-swap'] = () => good({ schema });
	const { seen } = await check('');
	expect(seen('Inputs of image-face-swap')).toMatchObject({
		seen: 'image_url, new_face, style (required) "Up to 5 MB"',
		agrees: false,
	});
});

test.each<[string, (missing: string[]) => unknown[]]>([
	['all at once', (missing) => missing.map((name) => `${name} is required`)],
	['one at a time', ([name]) => [`input.${name} is required`]],
	['as places', (missing) => missing.map((name) => ({ loc: ['body', 'input', name] }))],
])('what a video needs is found by what an estimate misses, named %s', async (_, words) => {
	crun.rules.EstimateTask = ({ body }) => {
		const { model, input } = JSON.parse(body);
		const missing = ['video_url', 'new_face'].filter((name) => !(name in input));
		const isRefused = model === 'video-face-swap' && missing.length > 0;
		return isRefused ? { code: 422, message: 'Missing Params', errors: words(missing) } : good({});
	};
	const { seen } = await check('');
	expect(seen('Inputs of video-face-swap')?.seen).toContain('asks for video_url, new_face;');
});
