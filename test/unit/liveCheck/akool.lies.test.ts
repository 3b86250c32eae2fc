import { checkAkool } from '../../../scripts/liveCheck/akool/checkAkool';
import { findingsTable } from '../../../scripts/liveCheck/finding';
import { Account, good } from './akoolAccount';
import { type Rules, StandIn } from './standIn';

const akool = new StandIn();
let account: Account;

beforeAll(async () => await akool.start());
beforeEach(() => {
	account = new Account();
	akool.rules = account.rules(akool.address);
	akool.requests.length = 0;
});
afterAll(() => akool.stop());

/** Runs the whole check against an Akool that says something else than the nodes assume. */
async function checkWith(lies: Rules, says: 'yes' | '' = 'yes') {
	akool.rules = { ...lies, ...akool.rules, ...lies };
	const asked: string[] = [];
	const answer = (question: string) => (asked.push(question), says);
	const findings = await checkAkool(
		{
			tell: () => {},
			ask: async (question) => answer(question),
			agrees: async (question) => answer(question) === 'yes',
		},
		{
			...{ apiKey: 'k'.repeat(32), clientId: 'c'.repeat(24), baseUrl: akool.address },
			mostCredits: 12,
			media: {
				group: 'https://a.example/group.png',
				newFace: 'https://a.example/new.png',
				noFace: 'https://a.example/none.png',
			},
			pauses: { look: 1, call: 10, refund: 1 },
		},
	);
	const seen = (question: string) => findings.find((one) => one.question.includes(question));
	return { findings, seen, asked };
}

/** The requests with which a job may begin. */
const paid = () =>
	akool.requests.filter(
		({ path, body }) => /faceswap(?:Plus)?ByImage|specify/.test(path) && body !== '{}',
	);

test('without a yes nothing is asked for that may cost credits, and the rest is answered', async () => {
	const { seen, asked } = await checkWith({}, '');
	expect(paid()).toEqual([]);
	expect(asked).toEqual([expect.stringContaining('No more than 12 credits')]);
	expect(seen('A wrong key')).toMatchObject({ agrees: true });
	expect(seen('What does a failed job cost')?.seen).toBe('not answered: not agreed to');
});

test('each step that may cost is asked for with its price, and each swap is submitted once', async () => {
	const { asked } = await checkWith({});
	expect(asked.filter((one) => one.includes('4 credits as far as is known'))).toHaveLength(3);
	// Plus once more, since it was refused without pairs.
	expect(paid()).toHaveLength(4);
	expect(account.balance).toBe(88);
});

test.each<[string, Rules, string]>([
	['a wrong key is good', { 'quota/info': () => good({ credit: 5 }) }, 'A wrong key'],
	['a balance in words', { 'quota/info': () => good({ credit: 'five' }) }, 'Balance'],
	['a token in data', { getToken: () => good({ token: 't' }) }, 'Access token'],
	['an unknown job is refused', { 'listbyids?_ids=000': () => ({ code: 1008 }) }, 'an unknown ID'],
	['frames without success', { analyze_frames: () => good({}) }, 'Analyze Frames without frames'],
	[
		'a grey picture gives other words',
		{ detect_faces: () => ({ error_code: 1, error_msg: 'list index out of range' }) },
		'A grey picture',
	],
	['Pro refuses the landmarks', { faceswapByImage: () => ({ code: 1003 }) }, 'Pro swaps the face'],
])('%s: it is told as different', async (_, lies, question) => {
	const { findings } = await checkWith(lies);
	const told = findings.filter((one) => one.question.includes(question));
	expect(told.some(({ agrees }) => agrees === false)).toBe(true);
});

test('an empty submission that is taken, and charged, is noticed by the balance', async () => {
	const { seen } = await checkWith({ specifyvideo: () => account.take('video', 10) });
	expect(seen('An empty submission, Classic, video')).toMatchObject({ agrees: false });
	expect(seen('What refused submissions cost')).toMatchObject({
		seen: 'balance 100 before, 90 after',
		agrees: false,
	});
});

test('Plus that takes a swap without pairs gets no second one', async () => {
	const { seen } = await checkWith({ faceswapPlusByImage: ({ body }) => account.take(body) });
	expect(seen('Plus without pairs')).toMatchObject({ agrees: false });
	expect(paid()).toHaveLength(3);
});

test('a swap that costs more than is known ends the check', async () => {
	const { seen } = await checkWith({ faceswapByImage: ({ body }) => account.take(body, 9) });
	expect(paid()).toHaveLength(1);
	expect(seen('Does Plus want')?.seen).toContain('9 credits are spent, this may cost 9');
});

test('a swap that is cut off is told as unclear, and not sent again', async () => {
	const { seen } = await checkWith({ faceswapByImage: ({ body }) => (body === '{}' ? {} : null) });
	expect(akool.sent('faceswapByImage').filter(({ body }) => body !== '{}')).toHaveLength(1);
	expect(seen('Which landmarks does Pro take')?.seen).toContain('It is unclear whether');
});

test('a balance that can no longer be read ends what may cost', async () => {
	await checkWith({
		'quota/info': () => (paid().length === 0 ? good({ credit: 100 }) : { http: 502, text: '' }),
	});
	expect(paid()).toHaveLength(1);
});

test('a job that is never listed, and a cost that the list says otherwise, are told', async () => {
	const { seen } = await checkWith({ 'listbyids?_ids=job1': () => good({ result: [] }) });
	expect(seen('How long until a new job is in the list')).toMatchObject({ agrees: false });
	const failed = { _id: 'job9', faceswap_status: 4, deduction_credit: 0 };
	const other = await checkWith({ 'listbyids?_ids=job': () => good({ result: [failed] }) });
	expect(other.seen('What a failed job costs')).toMatchObject({ agrees: false });
});

test('whatever else is answered, every question has a row', async () => {
	const { findings } = await checkWith({ '/': () => ({ http: 200, text: 'null' }) });
	const table = findingsTable(findings);
	expect(table.split('\n').length).toBeGreaterThan(20);
	expect(table).toContain('DIFFERENT');
});
