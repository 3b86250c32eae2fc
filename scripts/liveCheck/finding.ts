/** What a check found out about one question. */
export interface Finding {
	question: string;
	/** What our code assumes, or that nothing is documented. */
	expected: string;
	seen: string;
	/** Whether both agree; undefined where a person has to judge. */
	agrees?: boolean;
}

/** The expectation where nothing is documented, so that whatever is seen is new. */
export const NOT_DOCUMENTED = 'not documented';

const SEEN_NOTHING = 'not answered: ';

/** A question without an answer, and why. */
export function notAnswered(question: string, why: string): Finding {
	return { question, expected: '', seen: `${SEEN_NOTHING}${why}` };
}

/** Findings as a table in Markdown, a row each. */
export function findingsTable(findings: readonly Finding[]): string {
	const rows = findings.map((finding) => {
		const { question, expected, seen } = finding;
		return [question, expected, seen, verdictOf(finding)].map(inCell);
	});
	const head = ['Question', 'Expected', 'Seen', 'Verdict'];
	return [head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

function verdictOf({ agrees, seen }: Finding): string {
	if (agrees !== undefined) return agrees ? 'as expected' : 'DIFFERENT';
	return seen.startsWith(SEEN_NOTHING) ? 'open' : 'judge for yourself';
}

/** What comes from elsewhere can't break out of its cell. */
function inCell(text: string): string {
	return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
