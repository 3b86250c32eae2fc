import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import root from '../../../package.json';
import { PACKAGES, type SourcePackage } from '../../../n8n-host/packages';

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const filesIn = (folder: string, end: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(end))
		.map((file) => file.replaceAll('\\', '/'))
		.sort();
/** The name of the class in a compiled file. */
const className = (file: string) => basename(file).split('.')[0];
const typeName = (file: string) => className(file).replace(/^./, (first) => first.toLowerCase());

describe.each(PACKAGES)('$name', (one: SourcePackage) => {
	const { name, folder, nodes, credentials } = one;
	const manifest = readJson(folder, 'package.json');

	it('lists every node and credential that is there', () => {
		const built = (kind: string, end: string) =>
			filesIn(join(folder, kind), `${end}.ts`).map(
				(file) => `dist/${kind}/${file.replace(/\.ts$/, '.js')}`,
			);
		expect([...nodes].sort()).toEqual(built('nodes', '.node'));
		expect([...credentials].sort()).toEqual(built('credentials', '.credentials'));
	});

	it('has a codex file for each node, which names the node', () => {
		expect(filesIn(join(folder, 'nodes'), '.node.json')).toHaveLength(nodes.length);
		for (const file of nodes) {
			const source = file.replace(/^dist\//, '').replace(/\.js$/, '.json');
			expect(readJson(folder, source).node).toBe(`${name}.${typeName(file)}`);
		}
	});

	it('brings no other package and runs nothing on install', () => {
		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		expect(
			Object.keys(manifest.scripts ?? {}).filter((script) => /install|prepare/.test(script)),
		).toEqual([]);
		expect(manifest.files).toEqual(['dist']);
	});

	it('says where it comes from', () => {
		const { license, author, bugs, engines } = root;
		expect(manifest).toMatchObject({ license, author, bugs, engines });
		expect(manifest.repository.url).toBe(root.repository.url);
		for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) {
			expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
		}
	});

	it('has a version that its changelog tells of', () => {
		const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
		expect(changelog).toContain(`\n## ${manifest.version} (`);
	});
});

describe('beside each other', () => {
	it.each(PACKAGES.slice(1))('$name is in the folder that it names', ({ name, folder }) => {
		expect(readJson(folder, 'package.json').repository.directory).toBe(`packages/${name}`);
		expect(basename(folder)).toBe(name);
	});

	it('no two packages have a node or credential of the same name, so that n8n can tell them apart', () => {
		const names = PACKAGES.flatMap(({ nodes, credentials }) =>
			[...nodes, ...credentials].map(typeName),
		);
		expect(new Set(names).size).toBe(names.length);
	});
});
