import type { CrunContext } from '../context';

/** All that goes on in the background: tasks, detections, and uploads that are waited for. */
export function allJobs({
	tasks,
	detections,
	uploads,
}: Pick<CrunContext, 'tasks' | 'detections' | 'uploads'>) {
	return {
		async settle(): Promise<void> {
			await Promise.all([tasks.settle(), detections.settle()]);
		},
		clear(): void {
			tasks.clear();
			detections.clear();
			uploads.clear();
		},
	};
}
