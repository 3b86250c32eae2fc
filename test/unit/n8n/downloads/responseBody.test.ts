import { PassThrough, Readable } from 'stream';
import { finished } from 'stream/promises';
import { firstBytes } from '../../../../lib/n8n/downloads/responseBody';

/** A body that was read to its end. */
async function readBody(): Promise<Readable> {
	const body = Readable.from([Buffer.from('abc')], { objectMode: false });
	body.resume();
	await finished(body);
	return body;
}

describe('the first bytes of a file whose connection is over already', () => {
	test('closed: there are none to come', async () => {
		await expect(firstBytes(new PassThrough().destroy())).rejects.toThrow('The body was closed');
		const closed = new PassThrough();
		await new Promise((close) => closed.once('close', close).destroy());
		await expect(firstBytes(closed)).rejects.toThrow('The body was closed');
	});

	test('broken: why it broke', async () => {
		const broken = new PassThrough().on('error', () => {});
		await new Promise((close) => broken.once('close', close).destroy(new Error('cut')));
		await expect(firstBytes(broken)).rejects.toThrow('cut');
	});

	test('read to its end: none are left', async () => {
		expect(await firstBytes(await readBody())).toEqual(Buffer.alloc(0));
	});

	test('empty, and its end not noticed yet: there are none', async () => {
		const empty = new PassThrough();
		empty.end();
		expect(await firstBytes(empty)).toEqual(Buffer.alloc(0));
	});
});
