import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { onlyOneChanged } from '../../../scripts/liveCheck/akool/changedFaces';

const FACES = [
	{ region: [10, 10, 80, 80], points: [] },
	{ region: [110, 20, 60, 60], points: [] },
];
const pictures: Record<string, Buffer> = {};
let server: Server;
let address: string;

beforeAll(async () => {
	server = createServer(({ url = '' }, response) => response.end(pictures[url.slice(1)]));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	pictures.before = await draw();
});
afterAll(() => server.close());

/** A grey picture with white boxes. */
async function draw(...boxes: number[][]) {
	const create = { width: 200, height: 100, channels: 3, background: '#808080' } as const;
	const white = boxes.map(async ([left, top, width, height]) => ({
		input: await sharp({ create: { ...create, width, height, background: 'white' } })
			.png()
			.toBuffer(),
		...{ left, top },
	}));
	return await sharp({ create })
		.composite(await Promise.all(white))
		.png()
		.toBuffer();
}

async function judged(after: Buffer) {
	pictures.after = after;
	const urls = { before: `${address}/before`, after: `${address}/after` };
	return await onlyOneChanged(urls, FACES, 1);
}

test('the named face has changed, and no other, also in a result of another size', async () => {
	const after = await draw(FACES[1].region);
	expect(await judged(after)).toMatchObject({ agrees: true });
	expect(await judged(await sharp(after).resize(400, 200).jpeg().toBuffer())).toMatchObject({
		agrees: true,
	});
});

test('another face, both, or none has changed: it is told as different', async () => {
	for (const boxes of [[FACES[0].region], FACES.map(({ region }) => region), []]) {
		expect(await judged(await draw(...boxes))).toMatchObject({ agrees: false });
	}
});

test('without a result nothing is judged', async () => {
	for (const after of [undefined, '']) {
		const urls = { before: `${address}/before`, after };
		expect(await onlyOneChanged(urls, FACES, 1)).toEqual({ seen: 'there is no result' });
	}
});
