import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../n8n-host/start/ports';
import {
	beginAgain,
	DemoProblem,
	keepPlace,
	openKeptPlace,
	partsOf,
	type KeptPlace,
} from '../../../scripts/demo/keptDemo';

let folder: string;
const servers: Server[] = [];

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'demo-'))));
afterEach(async () => {
	servers.splice(0).forEach((server) => server.close());
	await rm(folder, { recursive: true });
});

const occupy = async (port: number) => {
	const server = createServer();
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
};

/** A place as an earlier start left it, at ports that are free. */
const left = async () => {
	const place = await openKeptPlace(folder);
	const sandboxPorts = {
		Akool: await freePort(),
		WaveSpeed: await freePort(),
		Crun: await freePort(),
	};
	const kept = { ...place, n8nPort: await freePort(), sandboxPorts };
	kept.examples['swap-one-face'] = { id: 'abc', example: '1', stored: '2' };
	await keepPlace(folder, kept);
	return kept;
};

it('the next start has the addresses of the last one, and remembers its examples', async () => {
	const kept = await left();
	expect(await openKeptPlace(folder)).toEqual(kept);
});

it('n8n moves to another port on demand, the sandboxes stay', async () => {
	const { sandboxPorts } = await left();
	const elsewhere = await freePort();
	const place = await openKeptPlace(folder, elsewhere);
	expect(place).toMatchObject({ n8nPort: elsewhere, sandboxPorts });
});

it.each<[whose: string, portOf: (place: KeptPlace) => number]>([
	['n8n', ({ n8nPort }) => n8nPort],
	['the sandbox of Akool', ({ sandboxPorts }) => sandboxPorts.Akool],
	['the sandbox of WaveSpeed', ({ sandboxPorts }) => sandboxPorts.WaveSpeed],
])('a port of %s that is taken is told, with what to do', async (whose, portOf) => {
	const port = portOf(await left());
	await occupy(port);
	const problem = openKeptPlace(folder);
	await expect(problem).rejects.toThrow(DemoProblem);
	await expect(problem).rejects.toThrow(`Port ${port}, where ${whose} was the last time, is taken`);
});

it('what was kept when there was one sandbox stays, and the others get a port', async () => {
	const { n8nPort, examples, sandboxPorts } = await left();
	const before = { n8nPort, sandboxPort: sandboxPorts.Akool, examples };
	await writeFile(partsOf(folder).state, JSON.stringify(before));
	expect(await openKeptPlace(folder)).toMatchObject({
		...{ n8nPort, examples },
		sandboxPorts: { Akool: sandboxPorts.Akool, WaveSpeed: expect.any(Number) },
	});
});

it.each(['', '{', '{"n8nPort":"5678"}', '{"n8nPort":5678}', 'null'])(
	'a state of %j is told',
	async (text) => {
		await left();
		await writeFile(partsOf(folder).state, text);
		await expect(openKeptPlace(folder)).rejects.toThrow(/state\.json can't be read.*--fresh/);
	},
);

it('beginning again deletes what is kept, and leaves the pictures', async () => {
	const kept = await left();
	await writeFile(join(kept.userFolder, 'database.sqlite'), 'data');
	await writeFile(join(folder, 'swapped.png'), 'picture');
	await beginAgain(folder);
	expect(existsSync(kept.userFolder)).toBe(false);
	expect(existsSync(join(folder, 'swapped.png'))).toBe(true);
	expect((await openKeptPlace(folder)).examples).toEqual({});
});
