import { allTexts } from '../../../scripts/texts/allTexts';
import { loadDescriptions } from '../../../scripts/texts/loadDescriptions';
import type { TextRow } from '../../../scripts/texts/textRow';
import { ALL_TEXTS, ERROR_TEXTS, SHOWN_TEXTS, type TextRule } from './textRules';

const texts = allTexts();

const broken = (rows: TextRow[], rule: TextRule) =>
	rows
		.map((row) => ({ row, problem: rule(row) }))
		.filter(({ problem }) => problem !== undefined)
		.map(({ row, problem }) => `${row.where}, ${row.path}, ${row.role}: ${problem}: ${row.text}`);

describe('every text that people see', () => {
	test.each(Object.entries(ALL_TEXTS))('%s', async (_name, rule) => {
		const { shown, said } = await texts;
		expect(broken([...shown, ...said], rule)).toEqual([]);
	});
});

describe('every text of a node or credential', () => {
	test.each(Object.entries(SHOWN_TEXTS))('%s', async (_name, rule) => {
		expect(broken((await texts).shown, rule)).toEqual([]);
	});
});

describe('every error', () => {
	test.each(Object.entries(ERROR_TEXTS))('%s', async (_name, rule) => {
		expect(broken((await texts).said, rule)).toEqual([]);
	});
});

describe('the table is complete', () => {
	test('it has the texts of every node and of the credentials', async () => {
		const { shown } = await texts;
		const of = (where: string) => shown.filter((row) => row.where.split(', ').includes(where));
		for (const { displayName } of await loadDescriptions()) {
			expect([displayName, of(displayName).length]).not.toEqual([displayName, 0]);
		}
		expect(of('Akool Face Swap Pro').length).toBeGreaterThan(50);
		expect(of('Akool Trigger').length).toBeGreaterThan(20);
		expect(of('Akool API').length).toBeGreaterThan(8);
	});

	test.each([
		['a message and its advice', 'ValidationError', 'message', "'{field}' is empty"],
		['what is extended', 'UserError', 'message', "{name} can't be reached"],
		['a table of codes', 'credits', 'title', 'Your Akool credits are used up'],
		['an answer to a call', 'respond', 'message', 'Nothing to do.'],
	])('it has %s', async (_what, path, role, text) => {
		const { said } = await texts;
		expect(said).toContainEqual(expect.objectContaining({ path, role, text }));
	});
});
