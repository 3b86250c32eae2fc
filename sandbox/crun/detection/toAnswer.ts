import type { Detection } from './detection';

/**
 * A detection as the API shows it (docs.crun.ai, ai-tools/face-swap/detect-face-result). The status
 * of its result is spelled otherwise than its own.
 */
export function toAnswer({ taskId, detectId, status, faces, error, ...times }: Detection) {
	const found = {
		id: detectId,
		status: 'succeed',
		type: 'face_detect',
		hair_id: null,
		faces: faces.map(({ id, link }) => ({ id, link })),
		started_at: timeText(times.begunAt),
		finished_at: timeText(times.endedAt),
		error: null,
	};
	return {
		detect_task_id: taskId,
		status,
		error: error || null,
		result: status === 'succeeded' ? found : null,
	};
}

/** `YYYY-MM-DD HH:mm:ss` in UTC. */
function timeText(ms = 0): string {
	return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
