import { checkCrun } from '../../../scripts/liveCheck/crun/checkCrun';
import { findingsTable } from '../../../scripts/liveCheck/finding';
import { Account, good } from './crunStandIn';
import { type Rules, StandIn } from './standIn';

const crun = new StandIn();
let account: Account;

beforeAll(async () => await crun.start());
beforeEach(() => {
	account = new Account();
	crun.rules = account.rules(crun.address);
	crun.requests.length = 0;
});
afterAll(() => crun.stop());

/** Runs the whole check against a Crun that says something else than the nodes assume. */
async function checkWith(lies: Rules) {
	crun.rules = { ...lies, ...crun.rules, ...lies };
	const person = { tell: () => {}, ask: async () => 'yes', agrees: async () => true };
	const findings = await checkCrun(person, {
		...{ apiKey: `ak_${'k'.repeat(32)}`, baseUrl: crun.address },
		...{ mostCredits: 10, largestFile: 2_000 },
		media: {
			group: 'https://a.example/a.png',
			newFace: 'https://a.example/b.png',
			callbackUrl: '',
		},
		pauses: { look: 1, call: 10, refund: 1 },
	});
	return (question: string) => findings.filter((one) => one.question.includes(question));
}

const PAGE = { http: 404, text: '<h1>Not found</h1>' };

test.each<[string, Rules, string]>([
	['a page instead of a code', { 'TaskInfo?task_id=task_': () => PAGE }, 'Unknown job task_'],
	['a wrong key is good', { '/balance': () => good({ balance: 10 }) }, 'A wrong key'],
	['a balance in words', { '/balance': () => good({ balance: 'ten' }) }, 'Balance'],
	['no price', { 'estimate-credits': () => good({ credits: null }) }, 'job/estimate-credits'],
	['a store that is full', { '/store': () => ({ http: 413, text: '' }) }, 'Upload of'],
	['a swap is refused', { CreateTask: () => ({ code: 505 }) }, 'A swap of one face'],
])('%s: it is told as different', async (_, lies, question) => {
	const [finding] = (await checkWith(lies))(question);
	expect(finding).toMatchObject({ agrees: false });
});

test('faces with other numbers the second time are noticed by their pictures', async () => {
	let times = 0;
	const seen = await checkWith({
		'detect-face-result?detect_task_id=dit1': () => {
			const links = times++ === 0 ? ['crop-0', 'crop-1'] : ['crop-1', 'crop-0'];
			const faces = links.map((link, id) => ({ id, link: `${crun.address}/${link}` }));
			return good({ status: 'succeeded', result: { id: 'a', faces } });
		},
	});
	expect(seen('faces the same numbers')).toEqual([
		expect.objectContaining({
			seen: 'numbers 0, 1; the second time 0, 1; face 0 is 1 then, face 1 is 0 then',
			agrees: false,
		}),
	]);
});

test('a failed swap that says it cost nothing, and did, is noticed by the balance', async () => {
	const { CreateTask: take } = crun.rules;
	const seen = await checkWith({
		CreateTask: (request) => {
			if (request.body.includes('/file.png')) account.balance -= 1.5;
			return take(request);
		},
	});
	expect(seen('What a failed swap costs')).toEqual([
		expect.objectContaining({
			seen: 'credits 0; balance 7, then 5.5, then 5.5, then 5.5',
			agrees: false,
		}),
	]);
});

test('a swap that costs much more than its estimate ends the check', async () => {
	const { CreateTask: take } = crun.rules;
	const seen = await checkWith({
		CreateTask: (request) => {
			account.balance -= 8;
			return take(request);
		},
	});
	expect(crun.sent('CreateTask')).toHaveLength(1);
	expect(seen('Is a failed swap refunded?')).toEqual([
		expect.objectContaining({ seen: expect.stringContaining('9.5 credits are spent') }),
	]);
});

test('a balance that can no longer be read ends what may cost', async () => {
	await checkWith({
		'/balance': () => {
			const isKnown = crun.sent('CreateTask').length === 0;
			return isKnown ? good({ balance: 10 }) : { http: 502, text: '' };
		},
	});
	expect(crun.sent('CreateTask')).toHaveLength(1);
});

test('a swap that is cut off is told as unclear, and not sent again', async () => {
	const seen = await checkWith({ CreateTask: () => null });
	expect(crun.sent('CreateTask')).toHaveLength(3);
	expect(seen('What does a swap of one face cost')[0].seen).toContain('It is unclear whether');
});

test('a job that is not there at once is looked for again', async () => {
	let looks = 0;
	const seen = await checkWith({
		'TaskInfo?task_id=t-1': () => (looks++ < 3 ? { code: 404 } : good(account.task('t-1'))),
	});
	expect(seen('Statuses of a job')[0].seen).toBe('none (HTTP 200, 404), success');
});

test('whatever else is answered, every question has a row', async () => {
	const all = await checkWith({ '/': () => ({ http: 200, text: 'null' }) });
	const table = findingsTable(all(''));
	expect(table.split('\n').length).toBeGreaterThan(20);
	expect(table).toContain('DIFFERENT');
});
