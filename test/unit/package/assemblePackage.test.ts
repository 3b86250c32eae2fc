import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assemblePackage } from '../../../scripts/build/assemblePackage';
import { builtPackageFindings } from '../../../scripts/build/checkPackage';

let repository: string;

beforeEach(async () => (repository = await mkdtemp(join(tmpdir(), 'repository-'))));
afterEach(async () => await rm(repository, { recursive: true }));

const write = async (files: Record<string, string>) => {
	for (const [file, text] of Object.entries(files)) {
		const path = join(repository, file);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}
};
const compiled = async (files: Record<string, string>) =>
	await write(
		Object.fromEntries(Object.entries(files).map(([file, code]) => [`compiled/${file}`, code])),
	);

const sister = () => ({
	folder: join(repository, 'packages/sister'),
	nodes: ['dist/nodes/Swap/Swap.node.js'],
	credentials: ['dist/credentials/Api.credentials.js'],
});
const assemble = async () =>
	await assemblePackage(sister(), { repository, folder: join(repository, 'compiled') });

const NODE = 'packages/sister/nodes/Swap/Swap.node.js';
const CREDENTIAL = {
	'packages/sister/credentials/Api.credentials.js':
		'exports.Api = class { icon = { light: "file:../icons/api.svg" }; };',
};
const GOOD = {
	...CREDENTIAL,
	[NODE]: [
		'const run_1 = require("../../lib/sister-n8n/run");',
		'const jobs_1 = require("../../../../lib/jobs/jobs");',
		'const crypto_1 = require("crypto");',
		'exports.Swap = class { description = { icon: { light: "file:../../icons/swap.svg" } }; };',
	].join('\n'),
	'packages/sister/lib/sister-n8n/run.js': 'require("../../../../lib/jobs/jobs");',
	'lib/jobs/jobs.js': 'require("../core/text"); exports.jobs = 1;',
	'lib/core/text.js': 'exports.text = "require what you need";',
	'lib/core/unused.js': 'exports.unused = 1;',
};

it("a package gets what it requires of the repository beside its own, and nothing else's", async () => {
	await compiled(GOOD);
	await write({ 'packages/sister/dist/old.js': '' });
	await assemble();
	const dist = join(repository, 'packages/sister/dist');
	const files = await readdir(dist, { recursive: true });
	expect(files.filter((file) => file.endsWith('.js')).sort()).toEqual([
		'credentials/Api.credentials.js',
		'lib/core/text.js',
		'lib/jobs/jobs.js',
		'lib/sister-n8n/run.js',
		'nodes/Swap/Swap.node.js',
	]);
	const node = await readFile(join(dist, 'nodes/Swap/Swap.node.js'), 'utf8');
	expect(node).toContain('require("../../lib/sister-n8n/run")');
	expect(node).toContain('require("../../lib/jobs/jobs")');
	expect(node).toContain('require("crypto")');
	expect(await readFile(join(dist, 'lib/sister-n8n/run.js'), 'utf8')).toBe(
		'require("../jobs/jobs");',
	);
});

it('the package at the root keeps its folders', async () => {
	await compiled({
		'nodes/Swap/Swap.node.js': 'require("../../lib/jobs/jobs");',
		'lib/jobs/jobs.js': '',
	});
	const root = { folder: repository, nodes: ['dist/nodes/Swap/Swap.node.js'], credentials: [] };
	await assemblePackage(root, { repository, folder: join(repository, 'compiled') });
	const node = await readFile(join(repository, 'dist/nodes/Swap/Swap.node.js'), 'utf8');
	expect(node).toBe('require("../../lib/jobs/jobs");');
});

test.each([
	['a node of the root', 'require("../../../../nodes/Other/Other.node");', 'nodes/Other'],
	['another package', 'require("../../../other/lib/x");', 'packages/other'],
	['what is not there', 'require("../../lib/nowhere");', 'lib/nowhere.js is not there'],
])('a file that requires %s is told', async (_what, code, told) => {
	await compiled({
		...CREDENTIAL,
		[NODE]: code,
		'nodes/Other/Other.node.js': '',
		'packages/other/lib/x.js': '',
	});
	await expect(assemble()).rejects.toThrow(told);
});

it('a file of the package may not stand where one of the shared code goes', async () => {
	await compiled({
		...CREDENTIAL,
		[NODE]: 'require("../../lib/core/text"); require("../../../../lib/core/text");',
		'packages/sister/lib/core/text.js': '',
		'lib/core/text.js': '',
	});
	await expect(assemble()).rejects.toThrow('place of another: lib/core/text.js');
});

describe('what is built is looked at', () => {
	const PRESENT = {
		'packages/sister/dist/nodes/Swap/Swap.node.json': '{}',
		'packages/sister/dist/icons/swap.svg': '',
		'packages/sister/dist/icons/api.svg': '',
	};
	const findings = async (files: Record<string, string>) => {
		await compiled(GOOD);
		await assemble();
		await write(files);
		return await builtPackageFindings(sister());
	};

	it('and nothing found when all is there', async () => {
		expect(await findings(PRESENT)).toEqual([]);
	});

	it('icons and codex files that are missing are found', async () => {
		expect(await findings({})).toEqual([
			'dist/nodes/Swap/Swap.node.json is missing',
			expect.stringMatching(/dist\/icons\/swap\.svg of Swap is missing$/),
			expect.stringMatching(/dist\/icons\/api\.svg of Api is missing$/),
		]);
	});

	test.each([
		['a module that n8n does not bring', 'require("fs");', /requires fs, which is not/],
		[
			'a file outside',
			'require("../../../../../compiled/lib/jobs/jobs");',
			/is not in the package/,
		],
		['nothing, and throws', 'throw new Error("broken");', /^Swap can't be loaded: broken$/],
		['nothing, and has another class', 'exports.Other = class {};', /^Swap can't be loaded: /],
	])('a node that needs %s is found', async (_what, code, found) => {
		const node = { 'packages/sister/dist/nodes/Swap/Swap.node.js': code };
		expect(await findings({ ...PRESENT, ...node })).toContainEqual(expect.stringMatching(found));
	});
});
