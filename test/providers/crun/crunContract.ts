import { CrunFaceSwap } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunFaceSwap/CrunFaceSwap.node';
import { CrunGetResult } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunGetResult/CrunGetResult.node';
import { CrunTrigger } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunTrigger/CrunTrigger.node';
import { startCrunSandbox, type CrunFailure, type CrunSandbox } from '../../../sandbox';
import { crunCredentialsFor } from '../../support/crunSandbox';
import type {
	Callback,
	CallbackContent,
	ContractProvider,
	FaultPoint,
	StandIn,
	StandInSettings,
} from '../contractProvider';
import { CRUN_FAULTS } from './crunFaults';

const POINTS: Record<FaultPoint, CrunFailure['on']> = {
	submit: 'submit',
	read: 'result',
	file: 'file',
};

/** Crun, to be held against the contract of all providers. */
export const CRUN: ContractProvider = {
	name: 'Crun',
	packageName: 'n8n-nodes-crun-face-swap',
	resultNode: 'Crun Get Result',
	idField: 'id',
	readLimit: 1,
	minimumOption: 'minimumCredits',
	maximumTotalOption: 'maximumCredits',
	keyField: 'apiKey',
	baseUrlField: 'baseUrl',
	nodes: {
		swap: new CrunFaceSwap(),
		getResult: new CrunGetResult(),
		trigger: new CrunTrigger(),
	},
	wrongKey: /^Crun does not accept this API key/,
	unknownId: '01234567-89ab-cdef-0123-456789abcdef',
	faults: CRUN_FAULTS,
	isSubmission: ({ method, path }) => method === 'POST' && path.endsWith('/CreateTask'),
	isRead: ({ path }) => path.endsWith('/TaskInfo'),
	start: startCrun,
};

async function startCrun({
	jobMs = 150,
	latencyMs = 0,
	balance = 1000,
}: StandInSettings = {}): Promise<StandIn> {
	const sandbox = await startCrunSandbox({ queueMs: 0, processMs: jobMs, latencyMs, balance });
	return {
		credential: crunCredentialsFor(sandbox),
		portrait: (name) => sandbox.portrait(name),
		ledger: sandbox.ledger,
		requests: sandbox.requests,
		fileRequests: sandbox.fileRequests,
		balance: () => sandbox.balance,
		fail: (point, fault, times) =>
			sandbox.fail({ ...fault, ...times, on: POINTS[point] } as CrunFailure),
		finishJobs: async () => await sandbox.clock.advance(jobMs + 1000),
		callback: (content) => crunCall(sandbox, content),
		reset: () => sandbox.reset(),
		close: async () => await sandbox.close(),
	};
}

/** A call as Crun makes it, which is the record of the task; written from its documentation and not from lib/. */
function crunCall(
	sandbox: CrunSandbox,
	{ jobId: task_id, status, url }: CallbackContent,
): Callback {
	const { body: param, createdAt = Date.now() } = sandbox.tasks.find(task_id) ?? {};
	const hasSucceeded = status === 'completed';
	const body = {
		task_id,
		provider: 'crun',
		model_version: 'image-face-swap',
		status: hasSucceeded ? 'success' : 'failed',
		param: param ?? {},
		create_at: Math.floor(createdAt / 1000),
		complete_at: Math.floor(Date.now() / 1000),
		duration_s: 1,
		credits: 4,
		source: 'api',
		result: hasSucceeded ? { media_urls: [url ?? ''] } : { message: 'too dark' },
	};
	return { body };
}
