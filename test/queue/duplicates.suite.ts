import { randomUUID } from 'crypto';
import { runInParallel } from '../../lib/jobs/concurrency';
import { byPath, type Balance } from '../../n8n-host/queue/webhookProxy';
import { until } from '../../n8n-host/until';
import { publishTrigger } from '../e2e/callbacks/triggerWorkflow';
import { chainOf, type Step } from '../support/buildWorkflow';
import { useSandbox } from '../support/sandbox';
import { useCredential } from '../support/storeCredential';
import type { QueueN8n } from './queueN8n';
import { useVisitCounter } from './visitCounter';

/** Each call arrives twice at the processor that its path belongs to. */
const twiceByPath: Balance = (path, count) => [...byPath(path, count), ...byPath(path, count)];

/** Sends a callback about a job to two addresses. */
type Send = (job: string, to: string[]) => Promise<void>;

/** How many callbacks are under way at once. */
const LANES = 20;
/** How long nothing has to happen before nothing more will, in ms. */
const QUIET = 2_000;

/**
 * n8n's own node, told to let each state of a job pass once. Two executions that are its first ever and
 * come together meet an error of n8n's database, and a retry does not.
 */
const removeDuplicates: Step = {
	name: 'Remove Duplicates',
	type: 'n8n-nodes-base.removeDuplicates',
	typeVersion: 2,
	parameters: {
		operation: 'removeItemsSeenInPreviousExecutions',
		logic: 'removeItemsWithAlreadySeenKeyValues',
		dedupeValue: '={{ $json._id }} {{ $json.status }}',
		options: {},
	},
	settings: { retryOnFail: true },
};

/** Callbacks that reach Akool Trigger twice. */
export function describeDuplicates({ host, n8n }: QueueN8n): void {
	describe('callbacks to Akool Trigger, each of which arrives twice', () => {
		const sandbox = useSandbox();
		const credential = useCredential(n8n, sandbox);
		const counter = useVisitCounter();

		/** Publishes `Akool Trigger → … → Come By`, and gives its path once calls are taken there. */
		async function publishCounted(between: Step[]): Promise<string> {
			const webhookId = randomUUID();
			const trigger = {
				name: 'Akool Trigger',
				type: 'n8n-nodes-akool.akoolTrigger',
				typeVersion: 1.1,
				settings: { webhookId },
			};
			const steps = [trigger, ...between, counter().step('{{ $json._id }}')];
			const workflowId = await n8n().createWorkflow(chainOf(steps, credential()));
			const path = `${webhookId}/webhook`;
			await publishTrigger(n8n(), { workflowId, path });
			return `/webhook/${path}`;
		}

		/** Sends callbacks about so many jobs, and gives how often each came by. */
		async function visitsOf(
			count: number,
			send: (job: string, path: string) => Promise<void>,
			between: Step[] = [],
		): Promise<number[]> {
			const path = await publishCounted(between);
			const jobs = Array.from({ length: count }, (_, index) => `job-${index}`);
			await runInParallel(jobs, LANES, async (job) => await send(job, path));
			await settled();
			return jobs.map(counter().visits);
		}

		/** Calls as Akool does: the same bytes again until the answer is 200. Gives these bytes. */
		async function call(job: string, to: string, body?: string): Promise<string> {
			let bytes = body;
			const isTaken = async () => {
				const [record] = await sandbox().callBack(job, { status: 3, to, body: bytes });
				bytes = record.body;
				return record.answer?.status === 200;
			};
			await until(isTaken, { every: 200 });
			return bytes!;
		}

		/** The same call to one address, and after a pause in ms to the other. */
		async function callInTurn(job: string, [one, other]: string[], pause: number): Promise<void> {
			const body = await call(job, one);
			await new Promise((over) => setTimeout(over, pause));
			await call(job, other, body);
		}

		/** Waits until no execution has come by for a while. */
		async function settled(): Promise<void> {
			let seen = -1;
			let since = 0;
			const isQuiet = () => {
				const now = counter()
					.all()
					.reduce((sum, visits) => sum + visits, 0);
				if (now !== seen) since = Date.now();
				seen = now;
				return Date.now() - since > QUIET;
			};
			await until(isQuiet, { every: 100 });
		}

		test('300, and one path always goes to the same processor: one execution each', async () => {
			host().proxy.balance = twiceByPath;
			const executions = await visitsOf(300, async (job, path) => {
				await call(job, n8n().address + path);
			});
			expect(executions).toEqual(Array(300).fill(1));
		});

		const atOnce: Send = async (job, to) => {
			await Promise.all(to.map(async (address) => await call(job, address)));
		};

		test.each<[when: string, send: Send, between: Step[]]>([
			['at the same moment', atOnce, []],
			['right after', async (job, to) => await callInTurn(job, to, 0), []],
			['a second later', async (job, to) => await callInTurn(job, to, 1_000), []],
			['at the same moment, before Remove Duplicates', atOnce, [removeDuplicates]],
			[
				'a second later, before Remove Duplicates',
				async (job, to) => await callInTurn(job, to, 1_000),
				[removeDuplicates],
			],
		])('40, the other processor gets each again %s: none is lost', async (when, send, between) => {
			const toBoth = async (job: string, path: string) =>
				await send(
					job,
					host().processors.map(({ address }) => address + path),
				);
			const visits = await visitsOf(40, toBoth, between);
			const twice = visits.filter((count) => count > 1).length;
			process.stdout.write(`The other processor gets each again ${when}: ${twice} of 40 twice\n`);
			expect(Math.min(...visits)).toBeGreaterThanOrEqual(1);
			expect(Math.max(...visits)).toBeLessThanOrEqual(2);
		});
	});
}
