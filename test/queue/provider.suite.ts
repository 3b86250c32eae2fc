import { randomUUID } from 'crypto';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import { byPath, type Balance } from '../../n8n-host/queue/webhookProxy';
import { until } from '../../n8n-host/until';
import { publishTrigger } from '../e2e/callbacks/triggerWorkflow';
import type { ContractProvider, StandIn } from '../providers/contractProvider';
import { chainOf, workflowOf } from '../support/buildWorkflow';
import { publish } from './publishedWorkflow';
import { ENDLESS_MS, rowsFor, stepsOf, storeCredentialFor } from './providerSteps';
import type { QueueN8n } from './queueN8n';
import { useVisitCounter } from './visitCounter';

/** Each call arrives twice at the processor that its path belongs to. */
const twiceByPath: Balance = (path, count) => [...byPath(path, count), ...byPath(path, count)];

/** How many workflows sleep at the same time. */
const SLEEPERS = 5;

/** What is promised of every provider where several processes of n8n share the work. */
export function describeProvider({ host, n8n }: QueueN8n, provider: ContractProvider): void {
	const steps = stepsOf(provider);

	describe(`jobs of ${provider.name}`, () => {
		const counter = useVisitCounter();
		let standIn: StandIn;
		let credential: StoredCredential;
		beforeAll(async () => {
			standIn = await provider.start({ jobMs: ENDLESS_MS });
			credential = await storeCredentialFor(n8n(), provider, standIn);
		});
		beforeEach(() => standIn.reset());
		afterAll(async () => await standIn.close());

		/** Publishes a workflow that starts when the provider calls; gives the address of its trigger. */
		async function publishStarted(): Promise<string> {
			const webhookId = randomUUID();
			const visit = counter().step(`{{ $json.${provider.idField} }}`);
			const workflow = chainOf([steps.trigger(webhookId), visit], credential);
			const workflowId = await n8n().createWorkflow(workflow);
			return await publishTrigger(n8n(), { workflowId, path: `${webhookId}/webhook` });
		}

		test('a published workflow starts once for each, although each callback arrives twice', async () => {
			const callbackUrl = await publishStarted();
			const swap = steps.swap({ waitForResult: false, options: { callback: 'url', callbackUrl } });
			const workflow = workflowOf(rowsFor(standIn), [swap], credential);
			const [id] = await (await publish(n8n(), workflow)).start();
			expect((await n8n().waitForExecution(id, 60_000)).error).toBeUndefined();
			host().proxy.balance = twiceByPath;
			await standIn.finishJobs();
			const jobs = standIn.ledger.map(({ jobId }) => jobId);
			expect(jobs).toHaveLength(3);
			await until(() => jobs.every((job) => counter().visits(job) > 0));
			expect(counter().all()).toEqual([1, 1, 1]);
		});

		test(`${SLEEPERS} workflows that sleep go on once each, with all results`, async () => {
			const submit = steps.swap({ waitForResult: false, options: { callback: 'resume' } });
			const chain = [submit, steps.sleep, counter().step()];
			const workflow = workflowOf(rowsFor(standIn), chain, credential);
			const ids = await (await publish(n8n(), workflow)).start(SLEEPERS);
			await Promise.all(ids.map(async (id) => await n8n().waitForExecution(id, 60_000, 'waiting')));
			await standIn.finishJobs();
			for (const id of ids) {
				const { nodes } = await n8n().waitForExecution(id, 60_000);
				expect(nodes.Sleep[0].map(({ json }) => json.status)).toEqual(Array(3).fill('completed'));
			}
			expect(ids.map(counter().visits)).toEqual(Array(SLEEPERS).fill(1));
			expect(standIn.ledger).toHaveLength(SLEEPERS * 3);
		});
	});
}
