import { basename } from 'path';
import { PACKAGES } from '../../n8n-host/packages';
import { connectToSharedN8n } from '../support/sharedN8n';

/** The name of the node or credential in a compiled file, as n8n knows it in its package. */
const typeName = (path: string) => {
	const [[first, ...rest]] = basename(path).split('.');
	return `${first.toLowerCase()}${rest.join('')}`;
};

describe.each(PACKAGES)(
	'after installing $name as users do',
	({ name: packageName, ...listed }) => {
		const n8n = connectToSharedN8n();
		/** Type names of all nodes that the package lists. */
		const NODES = listed.nodes.map((path) => `${packageName}.${typeName(path)}`);

		it('all nodes and the credential are there', async () => {
			const nodes = (await n8n.nodeTypes()).map(({ name }) => name);
			const credentials = (await n8n.credentialTypes()).map(({ name }) => name);

			expect(nodes).toEqual(expect.arrayContaining(NODES));
			expect(credentials).toEqual(expect.arrayContaining(listed.credentials.map(typeName)));
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
	},
);
