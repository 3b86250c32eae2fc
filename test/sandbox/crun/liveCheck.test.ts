import { checkCrun } from '../../../scripts/liveCheck/crun/checkCrun';
import { type CrunSettings, startCrunSandbox } from '../../../sandbox';

/** Runs the whole check against a stand-in; gives what was found, by question. */
async function check(settings: Partial<CrunSettings>, mostCredits = 100) {
	const sandbox = await startCrunSandbox({ queueMs: 10, processMs: 20, ...settings });
	try {
		const findings = await checkCrun(
			{ tell: () => {}, ask: async () => 'yes', agrees: async () => true },
			{
				...{ apiKey: sandbox.apiKey, baseUrl: sandbox.address, mostCredits, largestFile: 50_000 },
				media: {
					group: sandbox.portrait('trio').url,
					newFace: sandbox.portrait('amara').url,
					callbackUrl: '',
				},
				pauses: { look: 50, call: 10, refund: 10 },
			},
		);
		const submissions = sandbox.requests.filter(({ path }) => path.endsWith('/CreateTask'));
		const seen = (question: string) => findings.find((one) => one.question.includes(question));
		return { findings, seen, submissions, balance: sandbox.balance };
	} finally {
		await sandbox.close();
	}
}

test('a Crun as the documentation describes it is as the nodes expect it', async () => {
	const { findings, seen } = await check({});
	expect(findings.filter(({ agrees }) => agrees === false)).toEqual([]);
	expect(seen('A face that is left out')?.seen).toContain('code 422');
	expect(seen('Only one face has changed')).toMatchObject({ agrees: true });
	expect(seen('What a failed swap costs')).toMatchObject({ agrees: true });
});

test('a Crun that leaves faces alone that are not named needs no second swap', async () => {
	const { seen, submissions } = await check({ omittedFaces: 'leftAlone' });
	expect(seen('A face that is left out')?.seen).toContain('code 200');
	expect(submissions).toHaveLength(3);
});

test('errors as HTTP statuses, short IDs and other numbers are understood as well', async () => {
	const { findings } = await check({
		...{ errorsAs: 'statuses', taskIdsAs: 'short', faceNumbers: { first: 5, step: 3 } },
	});
	expect(findings.filter(({ agrees }) => agrees === false)).toEqual([]);
});

test('failed swaps that are not refunded are seen', async () => {
	const { seen } = await check({ refundsFailedTasks: false });
	expect(seen('What a failed swap costs')?.seen).toMatch(/^credits 4; balance (\d+), then/);
});

test('no more than the limit is spent', async () => {
	const { balance, submissions } = await check({ balance: 50 }, 5);
	expect(balance).toBe(46);
	expect(submissions).toHaveLength(1);
});
