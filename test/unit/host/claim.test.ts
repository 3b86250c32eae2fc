import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../n8n-host/commands/runCommand';
import { claim } from '../../../n8n-host/start/claim';

let folder: string;
const path = () => join(folder, 'running');

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'claim-'))));
afterEach(async () => await rm(folder, { recursive: true }));

it('only one has it, until it is given back', async () => {
	const giveBack = await claim(path());
	expect(giveBack).toBeDefined();
	expect(await claim(path())).toBeUndefined();
	await giveBack?.();
	expect(existsSync(path())).toBe(false);
	await (
		await claim(path())
	)?.();
});

it('one that a process left behind when it died is taken over', async () => {
	const pid = await runCommand(process.execPath, ['-p', 'process.pid'], { cwd: folder });
	await writeFile(path(), pid.trim());
	const giveBack = await claim(path());
	expect(giveBack).toBeDefined();
	await giveBack?.();
});

it('so is one whose number another program has by now: nothing is heard of its holder', async () => {
	await writeFile(path(), String(process.pid));
	const earlier = new Date(Date.now() - 60_000);
	await utimes(path(), earlier, earlier);
	const giveBack = await claim(path());
	expect(giveBack).toBeDefined();
	await giveBack?.();
});
