import axios from 'axios';
import { fileSwapStep, withFiles } from '../e2e/files/fileWorkflows';
import { expectSwapped } from '../support/facesInResult';
import { requestsTo, useSandbox } from '../support/sandbox';
import { useCredential } from '../support/storeCredential';
import { publish } from './publishedWorkflow';
import type { QueueN8n } from './queueN8n';

/** Files that the worker has, and that Akool fetches from main. */
export function describeFiles({ n8n }: QueueN8n): void {
	describe('files, kept in the database', () => {
		const sandbox = useSandbox({ queueMs: 200, processMs: 300 });
		const credential = useCredential(n8n, sandbox);

		test('Akool fetches both pictures from main, and the result comes out as a file', async () => {
			const steps = [fileSwapStep({ downloadResult: true, options: { pollInterval: 0.5 } })];
			const workflow = withFiles(sandbox(), ['amara', 'bjorn'], steps, credential());
			const [id] = await (await publish(n8n(), workflow)).start();
			const { nodes, error } = await n8n().waitForExecution(id, 60_000);
			expect(error).toBeUndefined();

			const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
			const sent = body as Record<'sourceImage' | 'targetImage', Array<{ path: string }>>;
			const signed = `${n8n().address}/rest/binary-data/signed?token=`;
			expect(sent.sourceImage[0].path).toContain(signed);
			expect(sent.targetImage[0].path).toContain(signed);

			const [{ json, binary }] = nodes.Swap[0];
			await expectSwapped(sandbox(), json.url, 'amara', 'bjorn');
			const [{ data: served }, { data }] = await Promise.all([
				axios.get<Buffer>(String(json.url), { responseType: 'arraybuffer' }),
				n8n().downloadBinary(String(binary?.data.id)),
			]);
			expect(binary?.data.id).toMatch(/^database:/);
			expect(data.equals(served)).toBe(true);
			expect(sandbox().ledger).toHaveLength(1);
		});
	});
}
