import { type Check, checked, unless } from './check';
import type { Manifest, ReleasedPackage } from './releasedPackage';

/** Fields with which a package would bring others; n8n allows none. */
const BRINGING = ['dependencies', 'optionalDependencies', 'bundleDependencies', 'overrides'];

const REPOSITORY_URL = /^git\+https:\/\/github\.com\/[\w-]+\/[\w.-]+\.git$/;

/** What n8n's verification and npm's provenance ask of a package.json. */
export function manifestChecks({ manifest, directory, licence }: ReleasedPackage): Check[] {
	const { name, keywords = [], license, n8n = {}, author, homepage, repository } = manifest;
	const listed = [...(n8n.nodes ?? []), ...(n8n.credentials ?? [])];
	return [
		checked('Name, keyword, nodes and credentials', `${name}, ${listed.length} files`, [
			...unless(/^(?:@[\w-]+\/)?n8n-nodes-[\w-]+$/.test(name), 'the name must be n8n-nodes-…'),
			...unless(
				keywords.includes('n8n-community-node-package'),
				'the keyword n8n-community-node-package is missing',
			),
			...unless(n8n.n8nNodesApiVersion === 1, 'n8n.n8nNodesApiVersion must be 1'),
			...unless((n8n.nodes ?? []).length > 0, 'it lists no nodes'),
			...listed.flatMap((file) => unless(/^dist\/.+\.js$/.test(file), `${file} is not in dist/`)),
		]),
		checked(
			'One service a package',
			'one type of credential',
			unless(
				n8n.credentials?.length === 1,
				'its nodes use more than one type of credential, or none',
			),
		),
		checked('MIT licence', 'package.json and LICENSE', [
			...unless(license === 'MIT', `package.json says ${license}`),
			...unless(licence.startsWith('MIT License'), 'LICENSE is not the MIT licence'),
		]),
		checked(
			'No run-time dependencies',
			'only n8n-workflow, as a peer',
			dependencyFindings(manifest),
		),
		checked('Author, repository and homepage', repository?.url ?? '', [
			...unless(Boolean(author?.name && author.email), 'the author needs a name and an address'),
			...unless(REPOSITORY_URL.test(repository?.url ?? ''), 'repository.url is not one of GitHub'),
			// By it npm and n8n find the package in the commit that the provenance names.
			...unless(
				(repository?.directory ?? '') === directory,
				`repository.directory must be "${directory}"`,
			),
			...unless(/^https:\/\/\S+$/.test(homepage ?? ''), 'homepage is no address'),
		]),
	];
}

function dependencyFindings(manifest: Manifest): string[] {
	const bringing = BRINGING.filter((field) => Object.keys(manifest[field] ?? {}).length > 0);
	const peers = JSON.stringify(manifest.peerDependencies);
	return [
		...bringing.map((field) => `package.json has ${field}`),
		...unless(peers === '{"n8n-workflow":"*"}', `peerDependencies are ${peers}`),
	];
}
