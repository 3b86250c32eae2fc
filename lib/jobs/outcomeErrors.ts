import { goneNotice } from './expiry';
import type { Job, JobOutcome } from './job';
import { asUserError, durationText, JobError } from './jobErrors';
import type { ProviderInfo } from './provider';

/** How much of a reason stands in an error's message, in characters. */
const MOST_OF_REASON = 150;

/** The error of a job that ended without a result: which one, why, and what to do. */
export function jobError(
	id: string,
	outcome: Exclude<JobOutcome, { kind: 'completed' }>,
	info: ProviderInfo,
): JobError {
	if (outcome.kind === 'failed') return failedError(id, outcome.job, info);
	if (outcome.kind === 'timedOut') return timedOutError(id, outcome, info);
	if (outcome.kind === 'gone') {
		const why = outcome.expiredAt === undefined ? '' : goneNotice(outcome.expiredAt, info);
		return new JobError(id, `${info.name} does not list job ${id} any more`, why);
	}
	const { message, advice } = asUserError(outcome.error);
	return new JobError(
		id,
		`The result of job ${id} can not be read: ${message}`,
		`${advice} The job itself goes on at ${info.name}: ${fetchLater(info)}.`,
	);
}

/** Its message is the reason, since a visitor of a form may see it; the job stands in the advice. */
function failedError(
	id: string,
	{ failureReason, explanation }: Job,
	info: ProviderInfo,
): JobError {
	const { name } = info;
	const said = failureReason ? `its words: “${failureReason}”` : `${name} gives no reason`;
	const message = failureReason
		? `${name} could not finish the job: ${failureReason.slice(0, MOST_OF_REASON)}`
		: `${name} could not finish the job and gives no reason`;
	const advice =
		explanation?.advice ??
		'Check that anyone can open what you gave by address, and that it shows clear, well-lit faces.';
	return new JobError(
		id,
		explanation?.title ?? message,
		`Job ${id}, ${said}. ${advice} Then run the item again; that is a new job and is charged anew.`,
		explanation?.errorReason,
	);
}

function timedOutError(
	id: string,
	{ waitedMs, lastSeen, lastError }: Extract<JobOutcome, { kind: 'timedOut' }>,
	info: ProviderInfo,
): JobError {
	const waited = durationText(waitedMs);
	if (!lastSeen && !lastError) {
		return new JobError(
			id,
			`${info.name} did not list job ${id} within ${waited}`,
			`Check the ID: it may be wrong, deleted, or of another account. If the job is new, ${fetchLater(info)}.`,
		);
	}
	const trouble = lastError ? ` The last look failed: ${asUserError(lastError).message}.` : '';
	return new JobError(
		id,
		`Job ${id} was not finished after ${waited} (last status: ${lastSeen?.status ?? 'not known'})`,
		`It goes on at ${info.name} and is charged once: raise 'Max Wait', or ${fetchLater(info)}.${trouble}`,
	);
}

const fetchLater = ({ resultNode }: ProviderInfo) =>
	`fetch the result later with ${resultNode}, using this ID as 'Result IDs'`;
