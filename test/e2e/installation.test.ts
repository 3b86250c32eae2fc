import { basename } from 'path';
import packageJson from '../../package.json';
import { connectToSharedN8n } from '../support/sharedN8n';

/** Type names of all nodes the package lists. */
const NODES = packageJson.n8n.nodes.map((path) => {
	const [first, ...rest] = basename(path, '.node.js');
	return `n8n-nodes-akool.${first.toLowerCase()}${rest.join('')}`;
});

describe('after installing the package as users do', () => {
	const n8n = connectToSharedN8n();

	it('all nodes and the credential are there', async () => {
		const nodes = (await n8n.nodeTypes()).map(({ name }) => name);
		const credentials = (await n8n.credentialTypes()).map(({ name }) => name);

		expect(nodes).toEqual(expect.arrayContaining(NODES));
		expect(credentials).toContain('akoolApi');
	});

	it('each node shows its icons, for light and dark', async () => {
		const ours = (await n8n.nodeTypes()).filter(({ name }) => NODES.includes(name));
		const icons = ours.flatMap(({ iconUrl }) =>
			typeof iconUrl === 'object' ? [iconUrl.light, iconUrl.dark] : [],
		);

		expect(icons).toHaveLength(2 * NODES.length);
		for (const icon of icons) {
			expect(await n8n.fetchAsset(icon)).toMatchObject({ mimeType: 'image/svg+xml' });
		}
	});
});
