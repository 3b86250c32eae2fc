import type { TextRow } from './textRow';

/** Writes rows as a Markdown table with a heading. */
export function textTable(heading: string, rows: TextRow[]): string {
	const lines = rows.map(({ where, path, role, text }) =>
		[where, path, role, text].map(cell).join(' | '),
	);
	return [
		`## ${heading}`,
		'',
		'| Where | What | Role | Text |',
		'| --- | --- | --- | --- |',
		...lines.map((line) => `| ${line} |`),
		'',
	].join('\n');
}

function cell(text: string): string {
	return text.replace(/\|/g, '\\|').replace(/\n/g, '⏎');
}
