import { AKOOL_INFO } from '../../../lib/akool/akoolInfo';
import { limitConcurrency } from '../../../lib/jobs/concurrency';
import { Downloads } from '../../../lib/n8n/downloads/downloads';
import { useN8nFileStore } from '../../support/n8nFileStore';
import { nodeContext } from '../../support/nodeContext';
import { useResultFileServer } from './resultFileServer';
import { PNG, serve } from './singleDownload';

useN8nFileStore();
const files = useResultFileServer();

/** A run that shares a limit of one download at once. */
function startDownload(atOnce: ReturnType<typeof limitConcurrency>, deadline?: AbortSignal) {
	const downloads = new Downloads(nodeContext(), AKOOL_INFO, { fileCount: 1, deadline, atOnce });
	const url = `${files().address}/picture.png`;
	return downloads.start({ id: 'a', status: 'completed', outputs: [{ url }] });
}

test('a run waits for the downloads of another one with which it shares a limit', async () => {
	files().answer = serve(PNG);
	const atOnce = limitConcurrency(1);
	let end = () => {};
	const other = atOnce(async () => await new Promise<void>((ended) => (end = ended)));
	const download = startDownload(atOnce);
	expect(files().requests).toHaveLength(0);
	end();
	await other;
	expect(await download).toHaveProperty('file');
});

test('but not beyond its own deadline', async () => {
	const atOnce = limitConcurrency(1);
	void atOnce(async () => await new Promise(() => {}));
	const download = await startDownload(atOnce, AbortSignal.timeout(50));
	expect(download).toMatchObject({
		error: { message: "there was no time left before 'Max Wait' ended" },
	});
	expect(files().requests).toHaveLength(0);
});
