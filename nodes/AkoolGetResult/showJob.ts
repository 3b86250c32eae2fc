import type { AkoolJobs } from '../../lib/n8n/akoolJobs';

/** Makes what to put out for a job: its record, or Akool's own entry when not simplified. */
export function showJob(jobs: AkoolJobs, simplify: boolean) {
	return (job: { _id: string }): object => (!simplify && jobs.entryOf(job._id)) || job;
}
