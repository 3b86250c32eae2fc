import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { PACKAGES } from '../../../n8n-host/packages';
import { anchorsIn, linksIn, MARKDOWN_FILES, pathOf, textOf } from './markdown';

/** Where the repository's files are on the web. */
const ON_THE_WEB =
	/^https:\/\/github\.com\/n8n-nodes-akool\/n8n-nodes-akool\/(?:blob|tree)\/main\//;
/** A picture of the documentation may have so many bytes. */
const LARGEST_PICTURE = 70_000;

/** What is wrong with a link, if anything. */
function problemOf(file: string, link: string): string | undefined {
	const own = link.replace(ON_THE_WEB, '/');
	if (/^(?:https?|mailto):/.test(own)) return undefined;
	const [path, anchor] = own.split('#');
	const target = targetOf(file, path);
	if (!existsSync(pathOf(target))) return `${link}: there is no ${target}`;
	if (anchor === undefined) return undefined;
	const page = statSync(pathOf(target)).isDirectory() ? join(target, 'README.md') : target;
	if (anchor === 'readme' || anchorsIn(textOf(page)).includes(anchor)) return undefined;
	return `${link}: ${page} has no such heading`;
}

function targetOf(file: string, path: string): string {
	if (path === '') return file;
	return path.startsWith('/') ? path.slice(1) : normalize(join(dirname(file), path));
}

it('reads the links and headings of a text', () => {
	const text = [
		'# One & two: `code`',
		'## One & two: `code`',
		'[a](b.md#c) ![d](e.png) <img src="f.png">',
		'`[not](this)`',
		'```',
		'# nor [that](one)',
		'```',
	].join('\n');
	expect(linksIn(text)).toEqual(['b.md#c', 'e.png', 'f.png']);
	expect(anchorsIn(text)).toEqual(['one--two-code', 'one--two-code-1']);
});

test.each(MARKDOWN_FILES)('every link in %s leads somewhere', (file) => {
	const problems = linksIn(textOf(file)).map((link) => problemOf(file, link));
	expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
});

test.each(PACKAGES)(
	'every link that n8n shows of $name leads somewhere',
	({ nodes, credentials, folder }) => {
		const links = [...nodes, ...credentials].flatMap((file) => {
			const source = join(folder, file.replace(/^dist\//, '')).replace(pathOf(''), '');
			const shown = source.endsWith('.node.js')
				? textOf(source.replace(/\.js$/, '.json'))
				: textOf(source.replace(/\.js$/, '.ts'));
			return [...shown.matchAll(/https:\/\/github\.com\/n8n-nodes-akool\/[^"']+/g)].map(
				([link]) => link,
			);
		});
		expect(links.length).toBeGreaterThanOrEqual(nodes.length);
		expect(links.map((link) => problemOf('README.md', link)).filter(Boolean)).toEqual([]);
	},
);

it('the index of the documentation names every page', () => {
	const pages = MARKDOWN_FILES.filter((file) => /^docs\/.*(?<!README)\.md$/.test(file));
	const named = linksIn(textOf('docs/README.md')).map((link) => normalize(join('docs', link)));
	expect(pages.filter((page) => !named.includes(page))).toEqual([]);
});

it('every picture of the documentation is shown somewhere, and small', () => {
	const shown = MARKDOWN_FILES.flatMap((file) =>
		linksIn(textOf(file)).map((link) => normalize(join(dirname(file), link))),
	);
	const pictures = readdirSync(pathOf('docs'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.png'))
		.map((name) => join('docs', name));
	expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
	expect(pictures.filter((picture) => statSync(pathOf(picture)).size > LARGEST_PICTURE)).toEqual(
		[],
	);
});
