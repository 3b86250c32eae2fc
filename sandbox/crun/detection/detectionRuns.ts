import { randomUUID } from 'crypto';

import type { JobOutcome } from '../../jobs/jobRuns';
import { KeptJobs } from '../../jobs/keptJobs';
import { taskFailureOf } from '../tasks/taskFailure';

import type { Detection, FoundFaces } from './detection';

/** How long the faces of a detection can be swapped (docs.crun.ai, page detect-face-result). */
const LIFETIME_MS = 60 * 60 * 1000;

/** The detections. */
export class DetectionRuns extends KeptJobs<Detection> {
	/**
	 * Adds a detection that is `starting`; the object is updated as it goes on.
	 *
	 * @param produce finds the faces. When it throws, the detection fails
	 */
	create(imageUrl: string, produce: () => Promise<FoundFaces>): Detection {
		const detection: Detection = {
			taskId: randomUUID(),
			detectId: randomUUID(),
			imageUrl,
			status: 'starting',
			createdAt: this.clock.now(),
			faces: [],
			pictureHash: '',
			error: '',
		};
		this.run(detection.taskId, detection, {
			begin: () => Object.assign(detection, { status: 'processing', begunAt: this.clock.now() }),
			produce,
			end: (outcome) => this.finish(detection, outcome),
		});
		return detection;
	}

	/** The detection whose faces can be swapped with an ID, if there is one. */
	usable(detectId: string): Detection | undefined {
		return this.all().find(
			(detection) => detection.detectId === detectId && this.isUsable(detection),
		);
	}

	private isUsable({ status, endedAt = 0 }: Detection): boolean {
		return status === 'succeeded' && this.clock.now() - endedAt < LIFETIME_MS;
	}

	private finish(detection: Detection, outcome: JobOutcome<FoundFaces>): void {
		detection.endedAt = this.clock.now();
		if ('result' in outcome) Object.assign(detection, { status: 'succeeded', ...outcome.result });
		else {
			const { message } = taskFailureOf(outcome.error);
			Object.assign(detection, { status: 'failed', error: message });
		}
	}
}
