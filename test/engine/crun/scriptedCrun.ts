import { createServer, type IncomingHttpHeaders, type Server } from 'http';
import type { AddressInfo } from 'net';
import type { IDataObject } from 'n8n-workflow';
import type { InputItem, NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';

/** An answer, word for word: a text is sent as it is, anything else as JSON. */
export interface Answer {
	/** HTTP status; 200 by default. */
	status?: number;
	headers?: Record<string, string>;
	body: unknown;
}

/** The last part of the path of an endpoint. */
type Endpoint =
	| 'CreateTask'
	| 'TaskInfo'
	| 'estimate-credits'
	| 'balance'
	| 'detect-face-image'
	| 'detect-face-result';

/** A service with Crun's API that answers exactly what a test says. */
export interface ScriptedCrun {
	address: string;
	/** What is answered at each endpoint: one after the other, where there are several. The last one stays. */
	answers: Record<Endpoint, Answer | Answer[]>;
	/** The bodies of the requests to an endpoint, the oldest first. */
	requestsTo(endpoint: Endpoint): unknown[];
	/** Every header of every request so far. */
	headers: IncomingHttpHeaders[];
	/** Runs a node; with one row that is good for every step when no items are given. */
	run(node: NodeUnderTest, items?: InputItem[]): ReturnType<typeof runNodes>;
}

/** The ID of the only job. */
export const ID = '0f9a3c52-7d1e-4b60-8a2f-5c6d7e8f9a0b';
/** The job, when it is completed, as Crun describes it. */
export const RECORD = {
	task_id: ID,
	provider: 'crun',
	model_version: 'image-face-swap',
	status: 'success',
	param: { model: 'image-face-swap', input: {} },
	create_at: 1767225600,
	complete_at: 1767225612,
	duration_s: 12,
	credits: 1.5,
	source: 'api',
	result: { media_urls: ['https://cdn.test/result.png'] },
};
/** The row that is run when a test gives none. */
const ROW = { source: 'https://a.test/new.jpg', target: 'https://a.test/group.jpg' };

/** New faces for the two that are found in every picture. */
export const TWO_FACES = ['a', 'b'].map((name) => ({ url: `https://a.test/${name}.jpg` }));

/** A successful answer with this `data`. */
export const good = (data: unknown): Answer => ({ body: { code: 200, message: 'success', data } });

/** The job, when it failed, in case that Crun says so with its code for that, beside the record. */
export const FAILED_IN_CODE = {
	body: {
		code: 501,
		message: 'Generation failed',
		data: { ...RECORD, status: 'failed', result: { message: 'No face detected' } },
	},
};

/** What an endpoint gives when a detection is done. */
export const DETECTION = {
	detect_task_id: 'd1',
	status: 'succeeded',
	error: null,
	result: {
		id: 'detect-9',
		status: 'succeed',
		faces: [1, 0].map((id) => ({ id, link: `https://faces.test/${id}.png` })),
	},
};

const usualAnswers = (): ScriptedCrun['answers'] => ({
	CreateTask: good({ task_id: ID }),
	TaskInfo: good(RECORD),
	'estimate-credits': good({ credits: 1.5, estimated: false }),
	balance: good({ balance: 100 }),
	'detect-face-image': good({ detect_task_id: 'd1' }),
	'detect-face-result': good(DETECTION),
});

/** Starts the service for the tests of one file; each test begins with the usual answers. */
export function useScriptedCrun(): ScriptedCrun {
	const requests: Array<{ endpoint: string; body: unknown }> = [];
	const crun: ScriptedCrun = {
		address: '',
		answers: usualAnswers(),
		headers: [],
		requestsTo: (wanted) =>
			requests.filter(({ endpoint }) => endpoint === wanted).map(({ body }) => body),
		async run(node, items = [ROW]) {
			const credential = { apiKey: 'ak_0123456789abcdef', baseUrl: crun.address };
			return await runNodes([withoutLooks(node)], items, credential);
		},
	};
	let server: Server;
	beforeAll(async () => {
		server = createServer(async (request, response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const text = Buffer.concat(chunks).toString();
			const endpoint = new URL(String(request.url), 'http://x').pathname
				.split('/')
				.pop() as Endpoint;
			crun.headers.push(request.headers);
			requests.push({ endpoint, body: text === '' ? undefined : JSON.parse(text) });
			const list = [crun.answers[endpoint] ?? { status: 404, body: '' }].flat();
			const {
				status = 200,
				headers = {},
				body,
			} = list[Math.min(crun.requestsTo(endpoint).length, list.length) - 1];
			response.writeHead(status, { 'content-type': 'application/json', ...headers });
			response.end(typeof body === 'string' ? body : JSON.stringify(body));
		}).listen(0, '127.0.0.1');
		await new Promise((ready) => server.once('listening', ready));
		crun.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	beforeEach(() => {
		crun.answers = usualAnswers();
		crun.headers.length = 0;
		requests.length = 0;
	});
	afterAll(() => server.close());
	return crun;
}

/** Nobody is at the addresses of the pictures, so n8n is not to look at them. */
function withoutLooks({ parameters = {}, ...node }: NodeUnderTest): NodeUnderTest {
	const options = { ...(parameters.options as IDataObject), checkAddresses: false };
	return { ...node, parameters: { ...parameters, options } };
}
