/** One rule for a package that is to be published and verified by n8n, and whether it is kept. */
export interface Check {
	/** In a few words. */
	rule: string;
	/** What is wrong, one text for each; empty if nothing is. */
	findings: string[];
	/** What was looked at, or what a person has to do. */
	detail: string;
	/** Whether it can't be seen from this repository. */
	needsPerson?: boolean;
}

/** A rule that a program has looked at. */
export function checked(rule: string, detail: string, findings: string[] = []): Check {
	return { rule, detail, findings };
}

/** A rule that only a person can see to. */
export function forPerson(rule: string, detail: string): Check {
	return { rule, detail, findings: [], needsPerson: true };
}

/** The finding if something is not so. */
export function unless(isGood: boolean, finding: string): string[] {
	return isGood ? [] : [finding];
}

/** Whether nothing that a program has looked at is wrong. */
export function isKept({ findings }: Check): boolean {
	return findings.length === 0;
}

/** Checks as a table in Markdown, a row each. */
export function checkTable(checks: readonly Check[]): string {
	const rows = checks.map((check) => [check.rule, verdictOf(check), inCell(wordsOf(check))]);
	return [['Rule', 'Verdict', 'Detail'], ['---', '---', '---'], ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

function verdictOf(check: Check): string {
	if (!isKept(check)) return 'FAILED';
	return check.needsPerson ? 'needs a person' : 'passed';
}

function wordsOf({ findings, detail }: Check): string {
	return findings.length > 0 ? findings.join('; ') : detail;
}

function inCell(text: string): string {
	return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
