import { freePort } from '../../../n8n-host/start/ports';
import { checkCrun } from '../../../scripts/liveCheck/crun/checkCrun';
import { Account } from './crunStandIn';
import { StandIn } from './standIn';

const crun = new StandIn();
const account = new Account();
let port: number;
let statuses: number[];

beforeAll(async () => await crun.start());
beforeEach(async () => {
	port = await freePort();
	statuses = [];
});
afterAll(() => crun.stop());

/** Crun calls as soon as it has taken a job, and again as long as it gets no 200, so many times. */
async function call(record: object, times: number): Promise<void> {
	const init = { method: 'POST', headers: { 'x-crun-sign': 'v1' }, body: JSON.stringify(record) };
	for (let time = 0; time < times && statuses.at(-1) !== 200; time++) {
		statuses.push((await fetch(`http://127.0.0.1:${port}/hook`, init)).status);
	}
}

/** Checks with an address that leads to this computer. */
async function check(calls: { times: number; record: (id: string) => object }) {
	const rules = account.rules(crun.address);
	crun.rules = {
		...rules,
		'TaskInfo?task_id=t-': (request) => {
			const id = request.path.split('=')[1];
			if (statuses.length === 0) void call(calls.record(id), calls.times);
			return rules['TaskInfo?task_id=t-'](request);
		},
	};
	const findings = await checkCrun(
		{ tell: () => {}, ask: async () => 'yes', agrees: async () => true },
		{
			...{ apiKey: `ak_${'k'.repeat(32)}`, baseUrl: crun.address, port },
			...{ mostCredits: 10, largestFile: 2_000 },
			media: {
				...{ group: 'https://a.example/a.png', newFace: 'https://a.example/b.png' },
				callbackUrl: `http://127.0.0.1:${port}/hook`,
			},
			pauses: { look: 1, call: 300, refund: 1 },
		},
	);
	return (question: string) => findings.find((one) => one.question.includes(question));
}

test('a call is told by its headers and body, and that it is repeated after HTTP 500', async () => {
	const seen = await check({ times: 3, record: (id) => account.task(id) });
	expect(statuses).toEqual([500, 200]);
	expect(seen('Body of a call')).toMatchObject({ agrees: true });
	expect(seen('is repeated')?.seen).toMatch(/^yes, after 0\.\d s$/);
	expect(seen('Headers of a call')).toMatchObject({
		seen: expect.stringContaining('x-crun-sign'),
		agrees: false,
	});
});

test('a call with an envelope, which comes only once, is told as different', async () => {
	const seen = await check({ times: 1, record: (id) => ({ code: 200, data: account.task(id) }) });
	expect(seen('Body of a call')).toMatchObject({
		seen: 'code: whole number, data: object',
		agrees: false,
	});
	expect(seen('is repeated')?.seen).toBe('not within 0.3 s');
});

test('without a call, that is told', async () => {
	const seen = await check({ times: 0, record: (id) => account.task(id) });
	expect(seen('Calls to the callback URL')?.seen).toBe('not answered: none came within 0.3 s');
});
