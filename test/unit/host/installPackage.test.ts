import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../n8n-host/commands/runCommand';
import { installPackage } from '../../../n8n-host/install/installPackage';

let project: string;

beforeEach(async () => (project = await mkdtemp(join(tmpdir(), 'project-'))));
afterEach(async () => await rm(project, { recursive: true }));

/** Packs a package of nothing but a name. */
async function tarball(): Promise<string> {
	const folder = join(project, 'made');
	await mkdir(folder);
	await writeFile(join(folder, 'package.json'), '{"name":"n8n-nodes-made","version":"1.0.0"}');
	await runCommand('npm', ['pack', '--offline'], { cwd: folder });
	return join(folder, 'n8n-nodes-made-1.0.0.tgz');
}

it("a user folder inside of a project gets the package, and the project's own packages stay", async () => {
	const manifest = '{"name":"project","version":"1.0.0"}';
	await writeFile(join(project, 'package.json'), manifest);
	const userFolder = join(project, 'demo/n8n');
	const made = await tarball();
	await installPackage(userFolder, made);
	await installPackage(userFolder, made);

	const installed = join(userFolder, '.n8n/nodes/node_modules/n8n-nodes-made/package.json');
	expect(JSON.parse(await readFile(installed, 'utf8')).version).toBe('1.0.0');
	expect(await readFile(join(project, 'package.json'), 'utf8')).toBe(manifest);
}, 60_000);
