import { connectToHost } from './host';

const NODES = ['n8n-nodes-akool.akoolFaceSwapPro', 'n8n-nodes-akool.akoolGetResult'];

describe('after installing the package as users do', () => {
	const n8n = connectToHost();

	it('both nodes and the credential are there', async () => {
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
