import { getResult, useDownloadingNodes } from './downloadingNodes';
import type { Answer } from './resultFileServer';
import { picture } from './singleDownload';

const { sandbox, host, run, finishedJobs } = useDownloadingNodes();

const SMALL = 1_000_000;
const LARGE = 6_000_000;

/** Gets the results of jobs whose files have these sizes in bytes. */
async function downloadAll(sizes: number[]) {
	const contents = sizes.map(picture);
	/** How many large files were on their way when one of them was complete. */
	const atOnce: number[] = [];
	let large = 0;
	const answer: Answer = (request, response) => {
		const content = contents[Number(/\d+/.exec(request.url!))];
		const headers = { 'content-type': 'image/png', 'content-length': content.length };
		response.writeHead(200, headers).write(content.subarray(0, 1000));
		if (content.length === LARGE) {
			large++;
			response.on('close', () => large--);
		}
		setTimeout(() => {
			if (response.destroyed) return;
			if (content.length === LARGE) atOnce.push(large);
			response.end(content.subarray(1000));
		}, 200);
	};
	host().answer = answer;
	const ids = await finishedJobs(sizes.length);
	for (const [index, id] of ids.entries()) {
		sandbox().jobs.find(id)!.url = `${host().address}/${index}.png`;
	}
	const { outputs } = await run(
		getResult('get'),
		ids.map((_id) => ({ _id })),
	);
	for (const [index, { binary }] of outputs[0].entries()) {
		const received = Buffer.from(binary!.data.data, 'base64');
		expect(received.equals(contents[index])).toBe(true);
	}
	return atOnce;
}

const asked = (index: number) =>
	host().requests.filter(({ url }) => url === `/${index}.png`).length;

test('large files come one after the other, small ones beside them; each as it is', async () => {
	expect(await downloadAll([LARGE, SMALL, LARGE, LARGE, SMALL])).toEqual([1, 1, 1]);
	expect([0, 1, 2, 3, 4].map(asked)).toEqual([2, 1, 2, 2, 1]);
});

test('a large file that is the only one is asked for once', async () => {
	expect(await downloadAll([LARGE])).toEqual([1]);
	expect(asked(0)).toBe(1);
});
