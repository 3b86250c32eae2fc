import { createServer, type Server } from 'http';
import type { AddressInfo } from 'net';
import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { swapNode } from '../../support/swapNode';

const ID = '6593c94c0ef703e8c055e3c8';
const ITEM = { source: 'https://a.test/1.jpg', target: 'https://a.test/2.jpg' };
const ACCEPTED = { code: 1000, msg: 'OK', data: { _id: ID, job_id: '20240102082900592-5653' } };
const LISTED = { _id: ID, faceswap_status: 3, url: `https://cdn.test/${ID}.png` };

/** What the service answers to a submission, and to any other request. */
let submission: { status?: number; type?: string; body: string };
let list: unknown;
let submissions = 0;

let server: Server;
let credentials: IDataObject;
beforeAll(async () => {
	server = createServer((request, response) => {
		const isSubmission = request.method === 'POST';
		if (isSubmission) submissions++;
		const {
			status = 200,
			type = 'application/json',
			body,
		} = isSubmission ? submission : { body: JSON.stringify(list) };
		request.resume().on('end', () => {
			response.writeHead(status, { 'content-type': type }).end(body);
		});
	}).listen(0, '127.0.0.1');
	await new Promise((ready) => server.once('listening', ready));
	const { port } = server.address() as AddressInfo;
	credentials = { apiKey: 'k'.repeat(32), baseUrl: `http://127.0.0.1:${port}` };
});
beforeEach(() => {
	submissions = 0;
	submission = { body: JSON.stringify(ACCEPTED) };
	list = { code: 1000, data: { result: [LISTED] } };
});
afterAll(() => server.close());

const swap = async (parameters: IDataObject = {}) =>
	await runNodes([swapNode(parameters)], [ITEM], credentials as never);

describe('a submission whose answer names the job in another form is charged once, and waited for', () => {
	const text = JSON.stringify(ACCEPTED);
	test.each<[string, typeof submission]>([
		['a byte order mark', { body: `\uFEFF${text}` }],
		['JSON as a web page', { type: 'text/html', body: text }],
		['JSON encoded twice', { body: JSON.stringify(text) }],
		['the code as text', { body: JSON.stringify({ ...ACCEPTED, code: '1000' }) }],
		['HTTP 201', { status: 201, body: text }],
		['the words of an error', { body: JSON.stringify({ ...ACCEPTED, msg: 'error' }) }],
		[
			"MongoDB's ID",
			{ body: JSON.stringify({ ...ACCEPTED, data: { ...ACCEPTED.data, _id: { $oid: ID } } }) },
		],
	])('%s', async (_form, answer) => {
		submission = answer;
		const { json, error } = await swap();
		expect(error).toBeUndefined();
		expect(json).toEqual([expect.objectContaining({ _id: ID, status: 'completed' })]);
		expect(submissions).toBe(1);
	});
});

describe('a submission whose answer leaves open whether there is a job is not sent again', () => {
	test.each<[string, typeof submission, RegExp?]>([
		['an empty body', { body: '' }],
		['HTTP 204', { status: 204, body: '' }],
		['a web page with HTTP 200', { type: 'text/html', body: '<html>Welcome</html>' }],
		['success without data', { body: '{"code":1000,"msg":"OK","data":null}' }],
		['success with the words of an error', { body: '{"code":1000,"msg":"insufficient credit"}' }],
		['a list', { body: '[]' }],
		[
			'success without a code, but with a job',
			{ body: `{"success":true,"data":{"_id":"${ID}"}}` },
			/The response names the job 6593c94c0ef703e8c055e3c8\./,
		],
		[
			'success with a job_id only',
			{ body: '{"code":1000,"data":{"job_id":"20240102082900592-5653"}}' },
			/The response names the job_id 20240102082900592-5653\./,
		],
		[
			'"too frequent" with a job',
			{ body: `{"code":1005,"msg":"Operation is too frequent","data":{"_id":"${ID}"}}` },
			/The response names the job 6593c94c0ef703e8c055e3c8\./,
		],
		[
			'a refused parameter with a job',
			{ body: `{"code":1003,"msg":"Parameter error","data":{"_id":"${ID}"}}` },
			/The response names the job 6593c94c0ef703e8c055e3c8\./,
		],
		['HTTP 429 with a job', { status: 429, body: `{"data":{"_id":"${ID}"}}` }],
	])('%s', async (_form, answer, named = /./) => {
		submission = answer;
		const { error } = await swap();
		expect(error?.message).toBe('It is unclear whether Akool accepted this job');
		expect(error?.description).toMatch(named);
		expect(submissions).toBe(1);
	});
});

describe('an entry in another form is the same job', () => {
	test.each<[string, unknown]>([
		['no list but the entry', { code: 1000, data: { result: LISTED } }],
		['a list by number', { code: 1000, data: { result: { '0': LISTED } } }],
		['data as the list', { code: '1000', data: [LISTED] }],
		["MongoDB's ID", { code: 1000, data: { result: [{ ...LISTED, _id: { $oid: ID } }] } }],
		['the status as text', { code: 1000, data: { result: [{ ...LISTED, faceswap_status: '3' }] } }],
		['the address as a list', { code: 1000, data: { result: [{ ...LISTED, url: [LISTED.url] }] } }],
	])('%s', async (_form, answer) => {
		list = answer;
		const { json, error } = await swap();
		expect(error).toBeUndefined();
		expect(json).toEqual([
			expect.objectContaining({ _id: ID, status: 'completed', url: LISTED.url }),
		]);
	});

	test('a status nobody knows is waited for, and named', async () => {
		list = { code: 1000, data: { result: [{ ...LISTED, faceswap_status: 'archived' }] } };
		const { error } = await swap({ options: { pollInterval: 0.05, maxWait: 0.01 } });
		expect(error?.message).toBe(
			'The job was not finished after 0.6 seconds (last status: unknown)',
		);
		expect(error?.description).toContain(`Job ${ID} continues at Akool`);
	});
});
