import { createServer } from 'http';
import type { AddressInfo } from 'net';
import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { useProcessedData } from '../../support/processedData';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { execute } from '../../support/executions';

const sandbox = useSandbox();
useProcessedData();
const row = (target = 'bjorn') => pair(sandbox(), 'amara', target);

test('an undocumented answer with HTTP 401 is no stale access token, so nothing is sent again', async () => {
	let rewritten = 0;
	const { address } = sandbox();
	const proxy = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const answer = await axios.request<IDataObject>({
			url: address + request.url,
			method: request.method,
			headers: { ...request.headers, host: new URL(address).host },
			data: chunks.length ? Buffer.concat(chunks) : undefined,
			validateStatus: () => true,
		});
		const isFirst = request.url!.includes('faceswapByImage') && rewritten++ === 0;
		response.statusCode = isFirst ? 401 : answer.status;
		response.setHeader('content-type', 'application/json');
		const body = isFirst ? { ...answer.data, code: 4711 } : answer.data;
		response.end(JSON.stringify(body));
	});
	await new Promise<void>((next) => proxy.listen(0, '127.0.0.1', next));
	const baseUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
	const credentials = credentialsFor(sandbox(), { authentication: 'accessToken', baseUrl });
	await execute([swapNode()], [row()], credentials, { id: '1' });
	proxy.closeAllConnections();
	proxy.close();
	expect(requestsTo(sandbox(), 'faceswapByImage')).toHaveLength(1);
	expect(sandbox().ledger).toHaveLength(1);
});

test.each<[string, object]>([
	['has no files: null', { json: {}, binary: null }],
	['has an empty file field', { json: {}, binary: { data: undefined } }],
])('an input item that %s', async (_name, item) => {
	const { json } = item as { json: IDataObject };
	Object.assign(json, row());
	const start = 'binary' in item ? item : { ...item, binary: {} };
	const { error } = await execute([swapNode()], [start as never], credentialsFor(sandbox()), {
		id: '1',
	});
	expect(error).toBeUndefined();
});
