import { SETTINGS_OF_VERSION } from '../../../n8n-host/hostVersions';
import { EXAMPLES } from '../../../n8n-host/exampleFiles';
import { linksIn, MARKDOWN_FILES, textOf } from './markdown';

/** A stranger reads no more. */
const MOST_WORDS = 1500;

const TESTED = Object.keys(SETTINGS_OF_VERSION).map((host) => host.replace('n8n-', ''));

/** The versions of n8n that a text names: `2.41` of "n8n 2.41", both of "n8n 1.123 and 2.41". */
function versionsIn(text: string): string[] {
	const named = text.matchAll(
		/n8n(?:,| version)? (\d+\.\d+(?:\.\d+)?(?:(?:, | and | or )\d+\.\d+)*)/g,
	);
	return [...named].flatMap(([, versions]) => versions.split(/, | and | or /));
}

it('the README has at most 1,500 words', () => {
	expect(textOf('README.md').trim().split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
});

it('finds the versions in a text', () => {
	expect(versionsIn('n8n 1.x, then n8n 2.41 and 1.123, and n8n 1.90 or 3')).toEqual([
		'2.41',
		'1.123',
		'1.90',
	]);
});

test.each(MARKDOWN_FILES)('%s names only versions of n8n that are tested', (file) => {
	expect(versionsIn(textOf(file)).filter((version) => !TESTED.includes(version))).toEqual([]);
});

it('the README says which versions are tested', () => {
	expect(versionsIn(textOf('README.md')).sort()).toEqual([...TESTED].sort());
});

it('the README shows the sample output in the fields that docs/output.md explains', () => {
	const [, sample] = /```json\n([\s\S]*?)```/.exec(textOf('README.md'))!;
	const explained = textOf('docs/output.md');
	const unexplained = Object.keys(JSON.parse(sample)).filter(
		(field) => !explained.includes(`\`${field}\``),
	);
	expect(unexplained).toEqual([]);
});

it('the list of examples names every example', () => {
	const named = linksIn(textOf('examples/README.md'));
	expect(EXAMPLES.filter((name) => !named.includes(`${name}.json`))).toEqual([]);
	expect(textOf('README.md')).toContain(`All ${EXAMPLES.length}, and what to change`);
});
