import { isFinal, type Task } from './task';

/**
 * A task as the API and the calls show it (docs.crun.ai, models/common/get-task-info).
 *
 * @param showsCredits whether it tells its credits
 */
export function toRecord(task: Task, showsCredits = true) {
	const { id, body, status, createdAt, begunAt, endedAt, credits } = task;
	const hasEnded = isFinal(status);
	return {
		task_id: id,
		provider: 'crun',
		model_version: body.model,
		status,
		param: body,
		create_at: seconds(createdAt),
		complete_at: hasEnded ? seconds(endedAt ?? createdAt) : null,
		duration_s: hasEnded ? seconds((endedAt ?? createdAt) - (begunAt ?? createdAt)) : null,
		...(showsCredits && { credits }),
		source: 'api',
		result: resultOf(task),
	};
}

function resultOf({ status, urls, failure }: Task): object | null {
	if (status === 'failed') return { ...failure, media_urls: [] };
	if (status === 'success') return { code: 200, message: 'success', media_urls: urls };
	return null;
}

function seconds(ms: number): number {
	return Math.floor(ms / 1000);
}
