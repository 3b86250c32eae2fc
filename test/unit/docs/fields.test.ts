import { basename, join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { PACKAGES } from '../../../n8n-host/packages';
import { loadDescriptions, type ShownDescription } from '../../../scripts/texts/loadDescriptions';
import { textOf } from './markdown';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

const [akool] = PACKAGES;
const NODES = akool.nodes.map((file) => basename(file).split('.')[0]);

/** The page to which n8n's "Docs" leads from a node. */
function pageOf(node: string): string {
	const codex = JSON.parse(textOf(join('nodes', node, `${node}.node.json`)));
	const [{ url }] = codex.resources.primaryDocumentation;
	return textOf(url.replace(/^.*\/blob\/main\//, ''));
}

/** The fields that people see of a node, and the choices in its lists, by their names. */
function namesIn(entries: Entry[]): { fields: string[]; choices: string[] } {
	const fields: string[] = [];
	const choices: string[] = [];
	for (const entry of entries) {
		if ('type' in entry && ['hidden', 'notice'].includes(entry.type)) continue;
		if ('type' in entry) fields.push(entry.displayName);
		else if ('value' in entry) choices.push(entry.name);
		const inner = namesIn(
			'values' in entry ? entry.values : ('options' in entry && entry.options) || [],
		);
		fields.push(...inner.fields);
		choices.push(...inner.choices);
	}
	return { fields: [...new Set(fields)], choices: [...new Set(choices)] };
}

/** What stands in bold in the first column of the table of fields. */
function documentedFields(page: string): string[] {
	const [, section] = page.split(/^## Fields$/m);
	const rows = section.split(/^## /m)[0].matchAll(/^\| (\*\*[^|]*) \|/gm);
	return [...rows].flatMap(([, cell]) =>
		[...cell.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name),
	);
}

const descriptions = loadDescriptions();

async function descriptionOf(node: string): Promise<ShownDescription> {
	const name = node.replace(/([a-z])([A-Z])/g, '$1 $2');
	return (await descriptions).find(({ displayName }) => displayName === name)!;
}

describe.each(NODES)('the page of %s', (node) => {
	it('names every field of the node, and no other', async () => {
		const { fields } = namesIn((await descriptionOf(node)).properties);
		expect(documentedFields(pageOf(node)).sort()).toEqual(fields.sort());
	});

	it('names every choice that a field offers', async () => {
		const page = pageOf(node);
		const { choices } = namesIn((await descriptionOf(node)).properties);
		expect(choices.filter((choice) => !page.includes(choice))).toEqual([]);
	});

	it('is called like the node, and has a picture, a sample of its output, and errors', async () => {
		const page = pageOf(node);
		expect(page).toContain(`# ${(await descriptionOf(node)).displayName}\n`);
		expect(page).toMatch(/<img src="[a-z-]+\.png" alt="[^"]{10,}"/);
		expect(page).toMatch(/^## Sample output$/m);
		expect(page).toMatch(/^```json$/m);
		expect(page).toMatch(/^## Errors$/m);
	});
});
