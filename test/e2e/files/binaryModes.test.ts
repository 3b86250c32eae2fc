import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../../n8n-host/client/credentials';
import { connectToN8n, type N8nClient } from '../../../n8n-host/client/n8nClient';
import { chosenHost } from '../../../n8n-host/hostVersions';
import { packedPackages } from '../../../n8n-host/shared/packedPackages';
import { OWNER } from '../../../n8n-host/owner';
import { HANDED_OVER } from '../../../n8n-host/shared/sharedHost';
import { startHost, type RunningHost } from '../../../n8n-host/start/startHost';
import type { Step } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { requestsTo, useSandbox } from '../../support/sandbox';
import { storeCredential } from '../../support/storeCredential';
import { fileSwapStep, withFiles } from './fileWorkflows';

/** How long starting n8n may take, in ms. */
const START = 200_000;

const sandbox = useSandbox({ queueMs: 200, processMs: 300 });

/** n8n 1.x wants it named as available as well. */
const DATABASE = {
	N8N_DEFAULT_BINARY_DATA_MODE: 'database',
	N8N_AVAILABLE_BINARY_DATA_MODES: 'filesystem,database',
};

/** n8n's settings, and whether Akool can fetch files from it then. */
const MODES: Array<[name: string, settings: Record<string, string>, serves: boolean]> = [
	['in memory', { N8N_DEFAULT_BINARY_DATA_MODE: 'default' }, false],
	['on disk', { N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem' }, true],
	['in the database', DATABASE, true],
	['on disk, in a private network', { WEBHOOK_URL: 'http://192.168.1.20:5678/' }, false],
];

describe.each(MODES)('an n8n that keeps files %s', (_name, environment, serves) => {
	let host: RunningHost;
	let n8n: N8nClient;
	let credential: StoredCredential;

	beforeAll(async () => {
		const version = chosenHost(process.env[HANDED_OVER.version]);
		const tarballs = await packedPackages();
		host = await startHost({ version, tarballs, environment });
		n8n = connectToN8n(host.address);
		await n8n.setUpOwner(OWNER);
		({ credential } = await storeCredential(n8n, sandbox()));
	}, START);
	afterAll(async () => await host.stop());

	const run = async (...steps: Step[]) => {
		const workflow = withFiles(sandbox(), ['amara', 'bjorn'], steps, credential);
		const execution = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
		return await n8n.waitForExecution(execution, 60_000);
	};

	test('a new face from a file is swapped in', async () => {
		const target: IDataObject = { targetType: 'url', targetUrl: sandbox().portrait('bjorn').url };
		const { nodes, error } = await run(fileSwapStep(target));
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), nodes.Swap[0][0].json.url, 'amara', 'bjorn');
		const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
		const [{ path }] = (body as { sourceImage: Array<{ path: string }> }).sourceImage;
		expect(path).toContain(serves ? '/rest/binary-data/signed?token=' : '/files/expire_7days/');
	});

	test('a picture to swap in is fetched from n8n, or the message says what to set', async () => {
		const { nodes, error } = await run(fileSwapStep());
		if (serves) {
			expect(error).toBeUndefined();
			await expectSwapped(sandbox(), nodes.Swap[0][0].json.url, 'amara', 'bjorn');
			expect(sandbox().ledger).toHaveLength(1);
			return;
		}
		expect(error?.message).toContain("'Target Field' is a file that Akool can't fetch");
		const setting = 'WEBHOOK_URL' in environment ? 'WEBHOOK_URL' : 'N8N_DEFAULT_BINARY_DATA_MODE';
		expect(error?.description).toContain(`Set the environment variable ${setting}`);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('a result comes out as a file', async () => {
		const target = sandbox().portrait('bjorn');
		const { nodes, error } = await run(
			fileSwapStep({
				targetType: 'url',
				targetUrl: target.url,
				downloadResult: true,
				options: { pollInterval: 0.5, outputField: 'swapped' },
			}),
		);
		expect(error).toBeUndefined();
		const [{ json, binary }] = nodes.Swap[0];
		const file = binary?.swapped;
		expect(file).toMatchObject({ mimeType: 'image/png', fileType: 'image', fileExtension: 'png' });
		expect(Boolean(file?.id)).toBe(environment.N8N_DEFAULT_BINARY_DATA_MODE !== 'default');
		const content = file?.id
			? (await n8n.downloadBinary(file.id)).data
			: Buffer.from(String(file?.data), 'base64');
		const { data } = await axios.get<Buffer>(String(json.url), { responseType: 'arraybuffer' });
		expect(content.equals(data)).toBe(true);
	});

	test('Face Detect looks at a file', async () => {
		const { nodes, error } = await run({
			name: 'Detect',
			type: 'n8n-nodes-akool.akoolFaceDetect',
			parameters: { mediaType: 'binary', mediaField: 'photo' },
		});
		expect(error).toBeUndefined();
		expect(nodes.Detect[0]).toHaveLength(1);
	});
});
