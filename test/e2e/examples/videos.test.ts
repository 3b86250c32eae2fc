import axios from 'axios';
import { readdir, readFile, writeFile } from 'fs/promises';
import { join } from 'path';
import { useFilesFolder } from '../../support/sharedN8n';
import { exampleTests, EXAMPLES_OF } from './exampleTests';
import { videoWithFace } from './videoWithFace';
import { USUAL_FOLDER, useExamples } from './useExamples';

const { n8n, sandbox, url, run } = useExamples();
const { testExample, testNoneForgotten } = exampleTests();
const folder = useFilesFolder();

testExample('videos', 'good videos are downloaded, a job that fails says why', async () => {
	const [video] = sandbox().videos;
	const { status, nodes } = await run('videos', {
		'https://example.com/new-face-1.jpg': url('amara'),
		'https://example.com/video-1.mp4': video.url,
		'https://example.com/new-face-2.jpg': url('bjorn'),
		'https://example.com/video-2.mp4': sandbox().odd('403', 'video.mp4'),
	});
	expect(status).toBe('success');
	const submitted = nodes['Submit Videos'][0].map(({ json }) => json);
	expect(submitted).toMatchObject([{ status: 'queued', type: 'video' }, { status: 'queued' }]);
	const [good, bad] = submitted.map(({ _id }) => String(_id));

	const [{ json: done, binary }, ...more] = nodes.Done[0];
	expect(more).toEqual([]);
	expect(done).toMatchObject({ _id: good, status: 'completed', type: 'video', video: video.url });
	const file = await n8n.downloadBinary(String(binary?.data.id));
	expect(file.mimeType).toBe('video/mp4');
	const made = await axios.get(String(done.url), { responseType: 'arraybuffer' });
	expect(file.data.equals(made.data)).toBe(true);
	expect(file.data.equals(await videoWithFace('amara'))).toBe(true);

	expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
		expect.objectContaining({
			newFace: url('bjorn'),
			error: expect.stringContaining('Akool could not open a picture or video of this job'),
			message: expect.stringContaining(bad),
		}),
	]);
	expect(sandbox().ledger).toHaveLength(2);
});

testExample('video-file-saved', 'the video with the new face lies beside the first', async () => {
	const [video] = sandbox().videos;
	await writeFile(join(folder(), 'video.mp4'), video.mp4);
	const { status, nodes } = await run('video-file-saved', {
		'https://example.com/new-face.jpg': url('amara'),
		[USUAL_FOLDER]: folder(),
	});
	expect(status).toBe('success');
	expect((await readdir(folder())).sort()).toEqual(['video-new-face.mp4', 'video.mp4']);
	const [{ json: result }] = nodes['Wait for Video'][0];
	expect(result).toMatchObject({ status: 'completed', type: 'video' });
	const saved = await readFile(join(folder(), 'video-new-face.mp4'));
	const made = await axios.get<Buffer>(String(result.url), { responseType: 'arraybuffer' });
	expect(saved.equals(made.data)).toBe(true);
	expect(saved.equals(video.mp4)).toBe(false);
	expect(saved.equals(await videoWithFace('amara'))).toBe(true);
	expect(sandbox().ledger).toHaveLength(1);
});

it('video-file-saved: a video that could not be downloaded is named with its job', async () => {
	const [video] = sandbox().videos;
	await writeFile(join(folder(), 'video.mp4'), video.mp4);
	sandbox().fail({ on: 'file', fault: 'wrongFile', times: 100 });
	const { nodes } = await run('video-file-saved', {
		'https://example.com/new-face.jpg': url('amara'),
		[USUAL_FOLDER]: folder(),
	});
	const [{ _id, url: address }] = sandbox().jobs.all();
	expect(nodes['Not Saved'][0].map(({ json }) => json)).toEqual([
		{
			file: 'video.mp4',
			_id,
			url: address,
			reason: expect.stringMatching(/not downloaded.*neither a picture nor a video/),
		},
	]);
	expect(await readdir(folder())).toEqual(['video.mp4']);
});

testNoneForgotten(EXAMPLES_OF.videos);
