import { createHmac } from 'crypto';
import { WaveSpeedFaceSwap } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedFaceSwap/WaveSpeedFaceSwap.node';
import { WaveSpeedGetResult } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedGetResult/WaveSpeedGetResult.node';
import { WaveSpeedTrigger } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedTrigger/WaveSpeedTrigger.node';
import { startWaveSpeedSandbox, type WaveSpeedFailure } from '../../../sandbox';
import { waveSpeedCredentialsFor } from '../../support/waveSpeedSandbox';
import type {
	Callback,
	CallbackChanges,
	CallbackContent,
	ContractProvider,
	FaultPoint,
	StandIn,
	StandInSettings,
} from '../contractProvider';
import { WAVESPEED_FAULTS } from './waveSpeedFaults';

const POINTS: Record<FaultPoint, WaveSpeedFailure['on']> = {
	submit: 'submit',
	read: 'result',
	file: 'file',
};
const SIGNATURE = 'webhook-signature';

/** Changes headers of a callback; undefined leaves one out. */
const withHeader =
	(name: string, change: (value: string) => string | undefined) =>
	({ headers = {}, ...call }: Callback): Callback => {
		const { [name]: value, ...others } = headers;
		const changed = change(value);
		return { ...call, headers: changed === undefined ? others : { ...others, [name]: changed } };
	};

/** WaveSpeed, to be held against the contract of all providers. */
export const WAVESPEED: ContractProvider = {
	name: 'WaveSpeed',
	packageName: 'n8n-nodes-wavespeed-face-swap',
	resultNode: 'WaveSpeed Get Result',
	idField: 'id',
	readLimit: 1,
	minimumOption: 'minimumBalance',
	maximumPriceOption: 'maximumPrice',
	keyField: 'apiKey',
	baseUrlField: 'baseUrl',
	nodes: {
		swap: new WaveSpeedFaceSwap(),
		getResult: new WaveSpeedGetResult(),
		trigger: new WaveSpeedTrigger(),
	},
	wrongKey: /^WaveSpeed does not accept this API key/,
	unknownId: '0123456789abcdef0123456789abcdef',
	faults: WAVESPEED_FAULTS,
	isSubmission: ({ method, path }) => method === 'POST' && path.endsWith('/image-face-swap'),
	isRead: ({ path }) => path.includes('/predictions/'),
	signing: {
		stale: { agesMs: [310_000, -310_000], status: 200 },
		forgeries: {
			'another signature': withHeader(SIGNATURE, () => `v3,${'a'.repeat(64)}`),
			'another version': withHeader(SIGNATURE, (value) => value.replace('v3', 'v1')),
			'the signature in capitals': withHeader(
				SIGNATURE,
				(value) => `v3,${value.slice(3).toUpperCase()}`,
			),
			'no signature': withHeader(SIGNATURE, () => undefined),
			'a later time': withHeader('webhook-timestamp', (value) => `${Number(value) + 1}`),
			'another ID in its headers': withHeader('webhook-id', (value) => `${value}0`),
			'another content': ({ headers, body }) => ({
				headers,
				body: { ...body, outputs: ['https://elsewhere.example.com/result.png'] },
			}),
		},
		signsBytes: true,
	},
	start: startWaveSpeed,
};

async function startWaveSpeed({
	jobMs = 150,
	latencyMs = 0,
	balance = 100,
}: StandInSettings = {}): Promise<StandIn> {
	const sandbox = await startWaveSpeedSandbox({ queueMs: 0, processMs: jobMs, latencyMs, balance });
	return {
		credential: waveSpeedCredentialsFor(sandbox),
		portrait: (name) => sandbox.portrait(name),
		ledger: sandbox.ledger,
		requests: sandbox.requests,
		fileRequests: sandbox.fileRequests,
		balance: () => sandbox.balance,
		fail: (point, fault, times) =>
			sandbox.fail({ ...fault, ...times, on: POINTS[point] } as WaveSpeedFailure),
		finishJobs: async () => await sandbox.clock.advance(jobMs + 1000),
		callback: (content, changes) => signedCall(sandbox.webhookSecret, content, changes),
		reset: () => sandbox.reset(),
		close: async () => await sandbox.close(),
	};
}

/** A call as WaveSpeed signs it, written from its documentation and not from lib/. */
function signedCall(
	secret: string,
	{ jobId: id, status, url }: CallbackContent,
	{ ageMs = 0, ofAnotherAccount = false, indented = false }: CallbackChanges = {},
): Callback {
	const body = {
		id,
		model: 'akool/image-face-swap',
		outputs: url === undefined ? [] : [url],
		status,
		created_at: new Date().toISOString(),
		error: '',
	};
	const rawBody = Buffer.from(JSON.stringify(body, null, indented ? 4 : undefined));
	const timestamp = Math.floor((Date.now() - ageMs) / 1000);
	const key = ofAnotherAccount ? 'of-somebody-else' : secret.replace('whsec_', '');
	const digest = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(rawBody);
	const headers = {
		'webhook-id': id,
		'webhook-timestamp': `${timestamp}`,
		[SIGNATURE]: `v3,${digest.digest('hex')}`,
	};
	return { body, rawBody, headers };
}
