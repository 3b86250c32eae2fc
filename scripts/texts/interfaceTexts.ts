import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import type { ShownDescription } from './loadDescriptions';
import type { TextRow } from './textRow';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** Of a parameter, an option or a collection. */
const ROLES_OF_FIELDS = ['displayName', 'description', 'placeholder', 'hint', 'action'];

/** Of a description, what is not for people to read. */
const NOT_SHOWN = [
	...['properties', 'name', 'icon', 'group', 'version', 'inputs', 'outputs', 'credentials'],
	...['webhooks', 'test', 'authenticate', 'documentationUrl', 'usableAsTool', 'codex'],
];

/** Everything that n8n shows of nodes and credentials; a text that several show alike is one row. */
export function interfaceTexts(descriptions: ShownDescription[]): TextRow[] {
	const rows = descriptions.flatMap((description) => [
		...nestedTexts(description, '').map((row) => ({ ...row, where: description.displayName })),
		...description.properties
			.flatMap((field) => textsOfEntry(field, ''))
			.map((row) => ({ ...row, where: description.displayName })),
	]);
	return mergeAlike(rows);
}

/** The texts of a description itself, such as those of the panel of a trigger. */
function nestedTexts(value: object, path: string): TextRow[] {
	return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
		if (path === '' && NOT_SHOWN.includes(name)) return [];
		const at = path === '' ? name : `${path} › ${name}`;
		if (typeof part === 'string') return [{ where: '', path: at, role: name, text: part }];
		return typeof part === 'object' && part !== null ? nestedTexts(part, at) : [];
	});
}

function textsOfEntry(entry: Entry, way: string): TextRow[] {
	const title = 'displayName' in entry ? entry.displayName : entry.name;
	const path = way === '' ? title : `${way} › ${title}`;
	const type = 'type' in entry ? entry.type : undefined;
	if (type === 'hidden') return [];
	const own = Object.entries({ ...entry, ...('value' in entry && { displayName: entry.name }) })
		.filter(([role, text]) => ROLES_OF_FIELDS.includes(role) && typeof text === 'string')
		.map(([role, text]) => ({ where: '', path, role, text: text as string, type }));
	const nested = 'values' in entry ? entry.values : 'options' in entry ? entry.options : undefined;
	return [...own, ...(nested ?? []).flatMap((inner) => textsOfEntry(inner, path))];
}

function mergeAlike(rows: TextRow[]): TextRow[] {
	const merged = new Map<string, TextRow>();
	for (const row of rows) {
		const key = JSON.stringify([row.path, row.role, row.text]);
		const known = merged.get(key);
		if (!known) merged.set(key, { ...row });
		else if (!known.where.split(', ').includes(row.where)) known.where += `, ${row.where}`;
	}
	return [...merged.values()];
}
