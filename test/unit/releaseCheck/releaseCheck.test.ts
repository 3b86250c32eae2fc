import { checked, checkTable, forPerson, isKept } from '../../../scripts/releaseCheck/check';
import { claimedVersions, documentChecks } from '../../../scripts/releaseCheck/documentChecks';
import { manifestChecks } from '../../../scripts/releaseCheck/manifestChecks';
import {
	type Manifest,
	readReleasedPackage,
	type ReleasedPackage,
} from '../../../scripts/releaseCheck/releasedPackage';
import { readReleaseTag, tagChecks } from '../../../scripts/releaseCheck/releaseTag';
import { repositoryChecks } from '../../../scripts/releaseCheck/repositoryChecks';
import { REPOSITORY } from '../../../scripts/repository';
import { PACKAGES } from '../../../n8n-host/packages';

const [akool] = PACKAGES;
const real = readReleasedPackage(akool, REPOSITORY);
const released = (more: Partial<ReleasedPackage>) => ({ ...real, ...more });
const withManifest = (more: Partial<Manifest>) =>
	released({ manifest: { ...real.manifest, ...more } });
const findings = (one: ReleasedPackage) => manifestChecks(one).flatMap((check) => check.findings);

test.each(PACKAGES)('the package.json of $name keeps all rules', (one) => {
	expect(findings(readReleasedPackage(one, REPOSITORY))).toEqual([]);
});

test.each<[string, Partial<Manifest>, string]>([
	['another name', { name: 'akool-nodes' }, 'the name must be n8n-nodes-…'],
	['no keyword', { keywords: ['akool'] }, 'the keyword n8n-community-node-package is missing'],
	['another licence', { license: 'ISC' }, 'package.json says ISC'],
	['a dependency', { dependencies: { axios: '1.0.0' } }, 'package.json has dependencies'],
	[
		'another peer',
		{ peerDependencies: { 'n8n-core': '*' } },
		'peerDependencies are {"n8n-core":"*"}',
	],
	['no address of the author', { author: { name: 'A' } }, 'the author needs a name and an address'],
	[
		'another host',
		{ repository: { url: 'https://gitlab.com/a/b.git' } },
		'repository.url is not one of GitHub',
	],
])('%s is found', (_, more, finding) => {
	expect(findings(withManifest(more))).toContain(finding);
});

test('two services in a package, and a wrong folder, are found', () => {
	const n8n = { ...real.manifest.n8n, credentials: ['dist/a.js', 'dist/b.js'] };
	expect(findings(withManifest({ n8n })).join()).toContain('more than one type of credential');
	expect(findings(released({ directory: 'packages/other' }))).toEqual([
		'repository.directory must be "packages/other"',
	]);
});

test('a README that leaves something out, or promises what is not tested, is found', () => {
	const readme =
		'# A package\n## Install\nMake a credential.\nWorks with n8n 2.41, 1.123 and 1.90.';
	const checks = documentChecks(released({ readme, examples: 0 }));
	expect(checks.flatMap((check) => check.findings)).toEqual([
		'it does not say how to use it',
		'there are no examples',
		'n8n 1.90 is not tested',
	]);
	expect(documentChecks(released({ readme: 'Привет' }))[1].findings).toHaveLength(1);
});

test('versions of n8n are read wherever they stand together', () => {
	expect(claimedVersions('n8n 2.41.3, n8n 1.123 and 2.40; Node 24.1, n8n 2.x')).toEqual([
		'2.41',
		'1.123',
		'2.40',
	]);
});

test('a version without a day needs a person, one that the changelog does not know fails', () => {
	const check = (changelog: string) => documentChecks(released({ changelog })).at(-1)!;
	expect(check('\n## 0.1.0 (unreleased)\n')).toMatchObject({ needsPerson: true, findings: [] });
	expect(check('\n## 0.1.0 (2026-12-01)\n')).toMatchObject({ detail: '0.1.0, 2026-12-01' });
	expect(isKept(check('\n## 0.0.9 (2026-12-01)\n'))).toBe(false);
});

test('a tag names a package, its version, and a version with a day', () => {
	expect(readReleaseTag('n8n-nodes-akool@0.1.0')).toEqual({
		name: 'n8n-nodes-akool',
		version: '0.1.0',
	});
	expect(() => readReleaseTag('v0.1.0')).toThrow('not "v0.1.0"');
	const dated = released({ changelog: '\n## 0.1.0 (2026-12-01)\n' });
	const broken = (tag: string, one = dated) => tagChecks(tag, one)[0].findings;
	expect(broken('n8n-nodes-akool@0.1.0')).toEqual([]);
	expect(broken('n8n-nodes-akool@0.2.0')).toHaveLength(2);
	expect(broken('n8n-nodes-akool@0.1.0', real)).toEqual([
		'the changelog has no day for this version',
	]);
});

test('the repository publishes with provenance, and its lock file names no registry', async () => {
	expect((await repositoryChecks(REPOSITORY)).flatMap((check) => check.findings)).toEqual([]);
});

test('the table says what passed, failed and needs a person', () => {
	const table = checkTable([
		checked('A', 'fine'),
		checked('B', '', ['a | b', 'c']),
		forPerson('C', 'look'),
	]);
	expect(table.split('\n').slice(2)).toEqual([
		'| A | passed | fine |',
		'| B | FAILED | a \\| b; c |',
		'| C | needs a person | look |',
	]);
});
