import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadResult } from '../../../lib/n8n/downloads/downloadResult';
import { ANY_PROVIDER } from '../../support/anyProvider';
import { nodeContext } from '../../support/nodeContext';

const PICTURE = readFileSync(join(__dirname, '../../../docs/form.png'));

const download = async (url: string, fileName?: string) =>
	await downloadResult(
		nodeContext(),
		{ outputs: [{ url }] },
		ANY_PROVIDER,
		fileName === undefined ? {} : { fileName },
	);

test('a result inside the answer becomes a file, by its bytes and not by what the answer calls it', async () => {
	const url = `data:image/jpeg;base64,${PICTURE.toString('base64')}`;
	const { file } = (await download(url, 'me-swapped')) as { file: Record<string, unknown> };
	expect(file).toMatchObject({ fileName: 'me-swapped.png', mimeType: 'image/png' });
	expect(Buffer.from(String(file.data), 'base64').equals(PICTURE)).toBe(true);
});

test('without a name it is called result', async () => {
	const outcome = await download(`data:;base64,${PICTURE.toString('base64')}`);
	expect(outcome).toMatchObject({ file: { fileName: 'result.png' } });
});

test.each([
	['is cut off', `data:image/png;base64,${PICTURE.toString('base64').slice(0, 1001)}`, /damaged/],
	['is text', `data:image/png;base64,${Buffer.from('sorry').toString('base64')}`, /neither/],
])('a result that %s is said to be so, and not tried again', async (_, url, words) => {
	expect(await download(url)).toMatchObject({
		error: { message: expect.stringMatching(words), mayRetry: false },
	});
});
