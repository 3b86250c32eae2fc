import type { Owner } from '../../n8n-host/owner';
import type { Sandbox } from '../../sandbox';
import type { PlacedExample } from './bringExamples';

/** What there is to see in a running demo. */
export interface Invitation {
	/** n8n's address. */
	address: string;
	/** The login, unless its user has changed it. */
	owner?: Owner;
	/** The one to begin with first. */
	examples: PlacedExample[];
	sandbox: Pick<Sandbox, 'address' | 'apiKey' | 'clientId' | 'portraits' | 'videos'>;
	/** Paths as a person writes them: of the pictures, of the workflows' files and of n8n's data. */
	folders: { pictures: string; files: string; n8n: string };
}

/** Everything a person needs to go on, in one block. */
export function invitation(demo: Invitation): string {
	return [
		section('n8n, with this package', n8nLines(demo)),
		section('The examples in it', demo.examples.map(exampleLine)),
		section('The sandbox, a stand-in for Akool: nothing here reaches Akool or costs anything', [
			...sandboxLines(demo.sandbox),
		]),
		section('Files', [
			['swapped faces', `${demo.folders.pictures}/before-and-after.png`],
			['for the forms', `${demo.folders.pictures}/source.png, ${demo.folders.pictures}/target.png`],
			['of workflows', `${demo.folders.files}/   where the examples read and save files`],
		]),
		`Ctrl-C stops n8n and the sandbox; your workflows are kept in ${demo.folders.n8n}.\n` +
			'`npm start` goes on with them; `npm start -- --fresh` deletes them and begins again.',
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

type Line = [name: string, value: string];

function n8nLines({ address, owner, examples }: Invitation): Line[] {
	const login = owner
		? `${owner.email}   ${owner.password}`
		: 'as you set it; examples are left alone';
	const [first] = examples;
	return [
		['open', address],
		['log in with', login],
		...(first ? [['begin with', `${address}/workflow/${first.id}`] as Line] : []),
	];
}

function exampleLine({ title, form, needs }: PlacedExample): Line {
	if (needs !== undefined) return [title, `needs ${needs} of your own`];
	return [title, form === undefined ? 'ready to run' : `form: ${form}`];
}

function sandboxLines({
	address,
	apiKey,
	clientId,
	portraits,
	videos,
}: Invitation['sandbox']): Line[] {
	const one = portraits.filter(({ faces }) => faces.length === 1);
	const several = portraits.filter(({ faces }) => faces.length > 1);
	return [
		['credential', "is in n8n already: 'Akool sandbox'. For one of your own:"],
		['base URL', address],
		['API key', apiKey],
		['client ID', clientId],
		...addressLines('one face', one),
		...addressLines('groups', several),
		...addressLines('videos', videos),
		['', 'It takes these only, and what it makes of them: it knows no other faces.'],
	];
}

/** Each in a line of its own, to be copied. */
function addressLines(title: string, media: Array<{ url: string }>): Line[] {
	return media.map(({ url }, index) => [index === 0 ? title : '', url]);
}

function section(title: string, lines: Line[]): string {
	if (lines.length === 0) return '';
	const width = Math.max(...lines.map(([name]) => name.length));
	return [
		title,
		...lines.map(([name, value]) => `  ${name.padEnd(width)}   ${value}`.trimEnd()),
	].join('\n');
}
