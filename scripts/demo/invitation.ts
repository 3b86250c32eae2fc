import { PACKAGES } from '../../n8n-host/packages';
import type { Owner } from '../../n8n-host/owner';
import type { PlacedExample } from './bringExamples';
import type { DemoProvider, DemoSandbox } from './providers';

/** What there is to see in a running demo. */
export interface Invitation {
	/** n8n's address. */
	address: string;
	/** The login, unless its user has changed it. */
	owner?: Owner;
	/** The one to begin with first. */
	providers: InvitedProvider[];
	/** Paths as a person writes them: of the pictures, of the workflows' files and of n8n's data. */
	folders: { pictures: string; files: string; n8n: string };
}

/** What there is of one provider. */
export interface InvitedProvider {
	provider: Pick<DemoProvider, 'name' | 'packageName' | 'credential' | 'pictures'>;
	sandbox: Pick<DemoSandbox, 'portraits' | 'videos'>;
	credentialData: Record<string, string>;
	/** The one to begin with first. */
	examples: PlacedExample[];
}

/** Everything a person needs to go on, in one block. */
export function invitation(demo: Invitation): string {
	const { providers } = demo;
	return [
		section(`n8n, with ${PACKAGES.map(({ name }) => name).join(' and ')}`, n8nLines(demo)),
		...providers.map(({ provider: { name }, examples }) =>
			section(`The examples for ${name}`, examples.map(exampleLine)),
		),
		...providers.map(({ provider: { name } }, index) =>
			section(
				`The sandbox of ${name}, a stand-in: nothing here reaches ${name} or costs anything`,
				[
					...credentialLines(providers[index]),
					...(index === 0 ? mediaLines(providers[0]) : SAME_MEDIA),
				],
			),
		),
		section('Files', fileLines(demo)),
		`Ctrl-C stops n8n and the sandboxes; your workflows are kept in ${demo.folders.n8n}.\n` +
			'`npm start` goes on with them; `npm start -- --fresh` deletes them and begins again.',
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

type Line = [name: string, value: string];

function n8nLines({ address, owner, providers }: Invitation): Line[] {
	const login = owner
		? `${owner.email}   ${owner.password}`
		: 'as you set it; examples are left alone';
	const firsts = providers.flatMap(({ provider: { name }, examples }) =>
		examples.slice(0, 1).map(({ id }) => `${address}/workflow/${id}   ${name}`),
	);
	return [
		['open', address],
		['log in with', login],
		...firsts.map((first, index): Line => [index === 0 ? 'begin with' : 'or with', first]),
	];
}

function exampleLine({ title, form, needs }: PlacedExample): Line {
	if (needs !== undefined) return [title, `needs ${needs} of your own`];
	return [title, form === undefined ? 'ready to run' : `form: ${form}`];
}

/** The fields of a credential that people fill in. */
const FIELDS: Line[] = [
	['baseUrl', 'base URL'],
	['apiKey', 'API key'],
	['clientId', 'client ID'],
];

function credentialLines({ provider, credentialData }: InvitedProvider): Line[] {
	return [
		['credential', `is in n8n already: '${provider.credential.name}'. For one of your own:`],
		...FIELDS.filter(([field]) => field in credentialData).map(([field, label]): Line => [
			label,
			credentialData[field],
		]),
	];
}

function mediaLines({ sandbox: { portraits, videos } }: InvitedProvider): Line[] {
	const one = portraits.filter(({ faces }) => faces.length === 1);
	const several = portraits.filter(({ faces }) => faces.length > 1);
	return [
		...addressLines('one face', one),
		...addressLines('groups', several),
		...addressLines('videos', videos),
		['', 'It takes these only, and what it makes of them: it knows no other faces.'],
	];
}

const SAME_MEDIA: Line[] = [['pictures', 'the same as above, also with the port above']];

/** Each in a line of its own, to be copied. */
function addressLines(title: string, media: Array<{ url: string }>): Line[] {
	return media.map(({ url }, index) => [index === 0 ? title : '', url]);
}

function fileLines({ providers, folders: { pictures, files } }: Invitation): Line[] {
	const swapped = providers
		.filter(({ provider, examples }) => provider.pictures === '' || examples.length > 0)
		.map(({ provider }) => [pictures, provider.pictures, 'before-and-after.png'])
		.map((path) => path.filter((part) => part !== '').join('/'));
	return [
		['swapped faces', swapped.join(', ')],
		['for the forms', `${pictures}/source.png, ${pictures}/target.png`],
		['of workflows', `${files}/   where the examples read and save files`],
	];
}

function section(title: string, lines: Line[]): string {
	if (lines.length === 0) return '';
	const width = Math.max(...lines.map(([name]) => name.length));
	return [
		title,
		...lines.map(([name, value]) => `  ${name.padEnd(width)}   ${value}`.trimEnd()),
	].join('\n');
}
