import axios from 'axios';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { useResultFileServer } from './resultFileServer';

const PEOPLE = ['amara', 'bjorn', 'chen', 'dolores'];
const DOWNLOAD = { downloadResult: true };

/** A swap node with 'Download Result' on. */
export const downloadingSwap = (options: IDataObject = {}, settings = {}) =>
	swapNode({ ...DOWNLOAD, options: { pollInterval: 0.1, ...options } }, settings);

/** Akool Get Result with 'Download Result' on. */
export const getResult = (operation: string, parameters: IDataObject = {}): NodeUnderTest => ({
	type: 'akoolGetResult',
	parameters: {
		operation,
		resultIds: '={{ $json._id }}',
		...DOWNLOAD,
		options: { pollInterval: 0.1 },
		...parameters,
	},
});

/** What tests of downloads by nodes are made of: a sandbox, and a server of result files that answers as told. */
export function useDownloadingNodes() {
	const sandbox = useSandbox();
	const host = useResultFileServer();
	// The last download is watched for half a second after it ended.
	afterAll(async () => await new Promise((next) => setTimeout(next, 600)));
	const rows = (count: number) =>
		Array.from({ length: count }, (_, index) =>
			pair(sandbox(), PEOPLE[index % 4], PEOPLE[(index + 1) % 4]),
		);
	const run = async (node: NodeUnderTest, items: IDataObject[]) =>
		await runNodes([node], items, credentialsFor(sandbox()));

	/** Submits jobs that are finished at once. */
	async function finishedJobs(count: number): Promise<string[]> {
		const { json } = await run(swapNode({ waitForResult: false }), rows(count));
		await sandbox().clock.advance(10_000);
		return json.map(({ _id }) => String(_id));
	}

	/**
	 * Expects an item to hold just what the sandbox serves at the job's address.
	 *
	 * @param called the file's name; the one at the address when left out
	 */
	async function expectFile({ json, binary }: INodeExecutionData, field = 'data', called?: string) {
		const job = sandbox().jobs.find(String(json._id))!;
		const { data } = await axios.get<Buffer>(job.url, { responseType: 'arraybuffer' });
		expect(Object.keys(binary ?? {})).toEqual([field]);
		const file = binary![field];
		expect(Buffer.from(file.data, 'base64').equals(data)).toBe(true);
		const name = job.url.split('/').pop();
		const ending = name?.split('.').pop();
		const fileType = ending === 'mp4' ? 'video' : 'image';
		expect(file).toMatchObject({
			fileName: called ?? name,
			fileExtension: ending,
			mimeType: `${fileType}/${ending}`,
			fileType,
			bytes: data.length,
		});
		expect(json).not.toHaveProperty('downloadFailed');
	}

	/** Expects the same of what a swap node made of one of {@link rows}, called like its target. */
	async function expectSwappedFile(item: INodeExecutionData, field?: string) {
		const { item: row } = item.pairedItem as { item: number };
		await expectFile(item, field, `${PEOPLE[(row + 1) % 4]}-swapped.png`);
	}

	return { sandbox, host, rows, run, finishedJobs, expectFile, expectSwappedFile };
}
