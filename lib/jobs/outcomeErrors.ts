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
		const why =
			outcome.expiredAt === undefined
				? 'It may have been deleted, or belong to another account.'
				: goneNotice(outcome.expiredAt, info);
		return new JobError(id, `${info.name} no longer lists this job`, `Job ${id}. ${why}`);
	}
	const { message, advice } = asUserError(outcome.error);
	return new JobError(
		id,
		`The result can't be read: ${message}`,
		`${advice} Job ${id} continues at ${info.name}: ${getLater(info)}.`.trim(),
	);
}

/** Its message is the reason, since a visitor of a form may see it; the job stands in the advice. */
function failedError(
	id: string,
	{ failureReason, explanation }: Job,
	info: ProviderInfo,
): JobError {
	const { name, makesVideos } = info;
	const said = failureReason ? `${name}'s message: "${failureReason}"` : `${name} gave no reason`;
	const message = failureReason
		? `${name} could not finish the job: ${failureReason.slice(0, MOST_OF_REASON)}`
		: `${name} could not finish the job and gave no reason`;
	const advice =
		explanation?.advice ??
		`Check that anyone can open every picture ${makesVideos ? 'and video ' : ''}without a login, and that they show clear, well-lit faces.`;
	return new JobError(
		id,
		explanation?.title ?? message,
		`Job ${id} failed. ${said}. ${advice} Then run this item again: that is a new job, which is charged again.`,
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
			`${info.name} did not list this job within ${waited}`,
			`Job ${id}: check this ID, which may be wrong, deleted, or of another account. If the job is new, ${getLater(info)}.`,
		);
	}
	const trouble = lastError ? ` The last check failed: ${asUserError(lastError).message}.` : '';
	return new JobError(
		id,
		`The job was not finished after ${waited} (last status: ${lastSeen?.status ?? 'not known'})`,
		`Job ${id} continues at ${info.name} and is charged only once: ${getLater(info)}. To wait longer next time, raise 'Max Wait'.${trouble}`,
	);
}

const getLater = ({ resultNode }: ProviderInfo) =>
	`get its result later with ${resultNode}, using this ID in 'Result IDs'`;
