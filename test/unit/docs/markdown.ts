import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const REPOSITORY = resolve(__dirname, '../../..');
/** Folders without texts of ours. */
const NOT_OURS = /^(?:node_modules|dist|coverage|demo|\.(?!github).*)$/;

/** All Markdown files of the repository, e.g. `docs/files.md`. */
export const MARKDOWN_FILES = markdownIn(REPOSITORY).map((path) =>
	relative(REPOSITORY, path).replaceAll('\\', '/'),
);

/** The path on this computer of a file in the repository. */
export function pathOf(file: string): string {
	return join(REPOSITORY, file);
}

/** The text of a file in the repository. */
export function textOf(file: string): string {
	return readFileSync(pathOf(file), 'utf8');
}

/** The targets of all links and pictures in a Markdown text, as they stand there. */
export function linksIn(markdown: string): string[] {
	const text = withoutCode(markdown);
	const links = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/(?:src|href)="([^"]+)"/g)];
	return links.map(([, target]) => target);
}

/** The anchors that a website of Git makes of the headings in a Markdown text. */
export function anchorsIn(markdown: string): string[] {
	const seen = new Map<string, number>();
	return [...withoutFences(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => {
		const anchor = anchorOf(heading);
		const repeated = seen.get(anchor) ?? 0;
		seen.set(anchor, repeated + 1);
		return repeated === 0 ? anchor : `${anchor}-${repeated}`;
	});
}

function anchorOf(heading: string): string {
	return heading
		.trim()
		.toLowerCase()
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
}

function withoutFences(markdown: string): string {
	return markdown.replace(/^( *)```[\s\S]*?^\1```/gm, '');
}

function withoutCode(markdown: string): string {
	return withoutFences(markdown).replace(/`[^`\n]*`/g, '');
}

function markdownIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return NOT_OURS.test(entry.name) ? [] : markdownIn(path);
		return entry.name.endsWith('.md') ? [path] : [];
	});
}
