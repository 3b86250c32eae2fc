import type { IDataObject } from 'n8n-workflow';
import { until } from '../../../n8n-host/until';
import { expectSwapped, facesIn } from '../../support/facesInResult';
import { itemsOf, publishTrigger, storeTrigger } from '../callbacks/triggerWorkflow';
import type { SisterSandbox } from '../../support/sisterPackages';
import type { Sister } from './useSister';

/** A stand-in that calls back when it is told to. */
interface CallingSandbox<Changes> extends SisterSandbox {
	callBack(id: string, changes?: Changes): Promise<Array<{ answer?: { status: number } }>>;
}

/** A published workflow that starts with the provider's trigger. */
export interface Listening<Changes = never> {
	url: string;
	/** The provider calls about a job, which need not exist; gives the response's HTTP status. */
	call(id: string, changes?: Changes): Promise<number | undefined>;
	/** What came out of at least so many executions, one by default. */
	started(count?: number): ReturnType<typeof itemsOf>;
}

/** Returns what publishes a workflow that starts with the trigger, which has these parameters. */
export function useListening<Changes extends { to?: string }>({
	n8n,
	sandbox,
	credential,
}: Sister<CallingSandbox<Changes>>) {
	return async (parameters: IDataObject = {}): Promise<Listening<Changes>> => {
		const trigger = await storeTrigger(n8n, credential(), parameters);
		const url = await publishTrigger(n8n, trigger);
		return {
			url,
			call: async (id, changes) => {
				const [{ answer }] = await sandbox().callBack(id, { to: url, ...changes } as Changes);
				return answer?.status;
			},
			started: async (count = 1) => await itemsOf(n8n, trigger, count),
		};
	};
}

/** Defines the test of a trigger that every sister package passes. */
export function testTrigger(
	{ n8n, sandbox, pair, swap, run }: Sister,
	listening: (parameters: IDataObject) => Promise<Pick<Listening, 'url' | 'started'>>,
): void {
	test('one workflow submits, the other starts when the picture is there: once, with its file', async () => {
		const { url, started } = await listening({
			downloadResult: true,
			// When such an execution has ended, n8n 1.x keeps a wrong ID of a file in the field data.
			options: { outputField: 'picture' },
		});
		sandbox().fail({ on: 'callback', fault: 'repeatedCallback', copies: 3 });
		const options = { callback: 'url', callbackUrl: url };
		await run([pair('amara', 'bjorn')], [swap({ waitForResult: false, options })]);
		await until(() => sandbox().callbacks.filter(({ answer }) => answer).length >= 3);

		const [{ json, binary }, ...more] = await started();
		expect(more).toEqual([]);
		const [{ jobId }] = sandbox().ledger;
		expect(json).toMatchObject({ id: jobId, status: 'completed', type: 'image' });
		await expectSwapped(sandbox(), json.url, 'amara', 'bjorn');
		const { data } = await n8n.downloadBinary(String(binary?.picture.id));
		expect(await facesIn(sandbox(), data, 'bjorn', ['amara'])).toEqual(['amara']);
	});
}
