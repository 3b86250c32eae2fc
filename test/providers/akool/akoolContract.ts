import { AkoolFaceSwapPro } from '../../../nodes/AkoolFaceSwapPro/AkoolFaceSwapPro.node';
import { AkoolGetResult } from '../../../nodes/AkoolGetResult/AkoolGetResult.node';
import { AkoolTrigger } from '../../../nodes/AkoolTrigger/AkoolTrigger.node';
import { startSandbox, type ForcedFailure, type Sandbox } from '../../../sandbox';
import { account, makeCallback, type CallbackBody } from '../../support/makeCallback';
import { credentialsFor } from '../../support/sandbox';
import type {
	Callback,
	CallbackChanges,
	CallbackContent,
	ContractProvider,
	FaultPoint,
	StandIn,
	StandInSettings,
} from '../contractProvider';
import { AKOOL_FAULTS } from './akoolFaults';

const POINTS: Record<FaultPoint, ForcedFailure['on']> = {
	submit: 'submit',
	read: 'result',
	file: 'file',
};
const STATUSES = { completed: 3, failed: 4 };
const DAY_MS = 24 * 60 * 60 * 1000;

/** Changes what a callback says, and leaves its signature. */
const tamper = (change: Partial<CallbackBody>) => (genuine: Callback) => ({
	body: { ...genuine.body, ...change },
});

/** Akool, to be held against the contract of all providers. */
export const AKOOL: ContractProvider = {
	name: 'Akool',
	packageName: 'n8n-nodes-akool',
	resultNode: 'Akool Get Result',
	idField: '_id',
	readLimit: 50,
	minimumOption: 'minimumCredits',
	keyField: 'apiKey',
	baseUrlField: 'baseUrl',
	nodes: {
		swap: new AkoolFaceSwapPro(),
		getResult: new AkoolGetResult(),
		trigger: new AkoolTrigger(),
	},
	wrongKey: /^Akool does not accept this API key or token/,
	unknownId: '0123456789abcdef01234567',
	faults: AKOOL_FAULTS,
	isSubmission: ({ path }) => path.includes('faceswapByImage'),
	isRead: ({ path }) => path.includes('listbyids'),
	signing: {
		stale: { agesMs: [DAY_MS + 60_000], status: 200 },
		forgeries: {
			'another signature': tamper({ signature: 'a'.repeat(40) }),
			'another content': tamper({ dataEncrypt: Buffer.alloc(32).toString('base64') }),
			'a later time': tamper({ timestamp: Date.now() + 1000 }),
		},
		signsBytes: false,
	},
	start: startAkool,
};

async function startAkool({
	jobMs = 150,
	latencyMs = 0,
	balance = 1000,
}: StandInSettings = {}): Promise<StandIn> {
	const sandbox = await startSandbox({ queueMs: 0, processMs: jobMs, latencyMs, credit: balance });
	return {
		credential: credentialsFor(sandbox),
		portrait: (name) => sandbox.portrait(name),
		ledger: sandbox.ledger,
		requests: sandbox.requests,
		fileRequests: sandbox.fileRequests,
		balance: () => sandbox.credit,
		fail: (point, fault, times) =>
			sandbox.fail({ ...fault, ...times, on: POINTS[point] } as ForcedFailure),
		finishJobs: async () => await sandbox.clock.advance(jobMs + 1000),
		callback: (content, changes) => akoolCallback(sandbox, content, changes),
		reset: () => sandbox.reset(),
		close: async () => await sandbox.close(),
	};
}

function akoolCallback(
	{ apiKey, clientId }: Sandbox,
	{ jobId, status, url = '' }: CallbackContent,
	{ ageMs = 0, ofAnotherAccount = false }: CallbackChanges = {},
): Callback {
	const content = { _id: jobId, status: STATUSES[status], type: 'faceswap', url };
	const by = ofAnotherAccount ? account : { apiKey, clientId };
	return { body: makeCallback(content, by, { timestamp: Date.now() - ageMs }) };
}
