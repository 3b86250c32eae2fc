import type { ICredentialDataDecryptedObject, INodeType } from 'n8n-workflow';
import type { Charge, Portrait, RequestRecord } from '../../sandbox';

/** What goes wrong, in the words of the provider's stand-in. */
export type Fault = object;

/** Where something goes wrong: submitting, reading a job, fetching the result's file. */
export type FaultPoint = 'submit' | 'read' | 'file';

/** How often something goes wrong, and after how many times that went well; once and at once by default. */
export interface FaultTimes {
	times?: number;
	after?: number;
}

/** What can go wrong, by what it means for the user. */
export interface Faults {
	/** The provider documents it as a refusal: nothing is charged. */
	refused: Fault;
	/** Each way the provider has to say that requests are too frequent; nothing is charged. */
	throttled: Record<string, Fault>;
	/** The same with the time to wait, in s. */
	throttledFor(seconds: number): Fault;
	/** What leaves open whether there is a job: when there is none, and when there is one. */
	unclear: Record<string, { notTaken: Fault; taken: Fault }>;
	/** Trouble in reading a job that passes. */
	troubledRead: Record<string, Fault>;
	/** The job ends as failed, for this reason. */
	jobFails(reason: string): Fault;
	/** A job that is not there yet, as its reader sees it. */
	notListed: Fault;
	/** A job that has ended, but is not shown so when the callback about it comes. */
	lagging: Fault;
	/** The result's file is gone for good, or its host refuses it. */
	fileGone: Fault;
	/** The connection is cut in the middle of a file. */
	fileCut: Fault;
}

/** What a callback is about. */
export interface CallbackContent {
	jobId: string;
	status: 'completed' | 'failed';
	/** The address of the result. */
	url?: string;
}

/** How a callback differs from a genuine one. */
export interface CallbackChanges {
	/** How long ago it was signed, in ms. */
	ageMs?: number;
	/** Whether it is signed with another account's secret. */
	ofAnotherAccount?: boolean;
	/** Whether its JSON has line breaks, where the exact bytes are signed. */
	indented?: boolean;
}

/** A callback as it arrives. */
export interface Callback {
	body: object;
	/** The bytes of the body; its JSON when left out. */
	rawBody?: Buffer;
	/** Names in lower case. */
	headers?: Record<string, string>;
}

/** How a stand-in of a provider differs from the usual one. */
export interface StandInSettings {
	/** How long jobs take, in ms; 150 by default. */
	jobMs?: number;
	/** Delay of every answer, in ms. */
	latencyMs?: number;
	/** The balance. */
	balance?: number;
}

/** A running stand-in of a provider. */
export interface StandIn {
	/** The values of a credential that is right for it. */
	credential: ICredentialDataDecryptedObject;
	/** A sample picture by its name. */
	portrait(name: string): Portrait;
	/** Every charge so far, the oldest first. */
	ledger: Array<Pick<Charge, 'jobId' | 'body'>>;
	/** Every API request so far, also those that went wrong. */
	requests: RequestRecord[];
	/** Every request for a file so far. */
	fileRequests: RequestRecord[];
	/** The balance, in the unit of the provider. */
	balance(): number;
	/** Has something go wrong. */
	fail(point: FaultPoint, fault: Fault, times?: FaultTimes): void;
	/** Finishes all jobs now. */
	finishJobs(): Promise<void>;
	/** A callback of this account about a job, which need not exist. */
	callback(content: CallbackContent, changes?: CallbackChanges): Callback;
	/** Forgets all, but the time. */
	reset(): void;
	close(): Promise<void>;
}

/** What can be told of a callback by its signature. */
export interface CallbackSigning {
	/** The response to a callback that is signed, but too old or of the future. */
	stale: { agesMs: number[]; status: number };
	/** Ways to tamper with a genuine callback; each is refused. */
	forgeries: Record<string, (genuine: Callback) => Callback>;
	/** Whether the exact bytes of a callback are signed, not what they mean. */
	signsBytes: boolean;
}

/** What the contract has to know of a provider; all texts as users see them. */
export interface ContractProvider {
	name: string;
	/** The package with its nodes. */
	packageName: string;
	/** The display name of the node that fetches results. */
	resultNode: string;
	/** The field of an item with the job's ID. */
	idField: string;
	/** How many IDs go into one request. */
	readLimit: number;
	/** The option with the balance below which nothing is submitted. */
	minimumOption: string;
	/** The option with the most that a job may cost, where there is one. */
	maximumPriceOption?: string;
	/** The option with the most that all jobs of a run may cost together, where there is one. */
	maximumTotalOption?: string;
	/** The name of the secret among the values of the credential. */
	keyField: string;
	/** The name of the base URL among them. */
	baseUrlField: string;
	nodes: { swap: INodeType; getResult: INodeType; trigger: INodeType };
	/** What the key of another account is answered with, as the user reads it. */
	wrongKey: RegExp;
	/** An ID as the provider makes them, of a job that does not exist. */
	unknownId: string;
	faults: Faults;
	/** Whether a request submits a job. */
	isSubmission(request: RequestRecord): boolean;
	/** Whether a request reads jobs. */
	isRead(request: RequestRecord): boolean;
	/** How callbacks are signed; undefined if they are not, so that each is only a hint. */
	signing?: CallbackSigning;
	start(settings?: StandInSettings): Promise<StandIn>;
}
