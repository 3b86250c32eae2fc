import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../n8n-host/commands/runCommand';
import { installPackages } from '../../../n8n-host/install/installPackages';

let project: string;

beforeEach(async () => (project = await mkdtemp(join(tmpdir(), 'project-'))));
afterEach(async () => await rm(project, { recursive: true }));

/** Packs a package of nothing but a name. */
async function tarball(name: string): Promise<string> {
	const folder = join(project, name);
	await mkdir(folder);
	await writeFile(join(folder, 'package.json'), `{"name":"${name}","version":"1.0.0"}`);
	await runCommand('npm', ['pack', '--offline'], { cwd: folder });
	return join(folder, `${name}-1.0.0.tgz`);
}

it("a user folder inside of a project gets the packages, and the project's own packages stay", async () => {
	const manifest = '{"name":"project","version":"1.0.0"}';
	await writeFile(join(project, 'package.json'), manifest);
	const userFolder = join(project, 'demo/n8n');
	const names = ['n8n-nodes-made', 'n8n-nodes-more'];
	const made = await Promise.all(names.map(tarball));
	await installPackages(userFolder, made);
	await installPackages(userFolder, made);

	for (const name of names) {
		const installed = join(userFolder, '.n8n/nodes/node_modules', name, 'package.json');
		expect(JSON.parse(await readFile(installed, 'utf8')).version).toBe('1.0.0');
	}
	expect(await readFile(join(project, 'package.json'), 'utf8')).toBe(manifest);
}, 60_000);
