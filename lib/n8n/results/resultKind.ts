import type { JobService } from '../platform/service';

/** What differs between the nodes of providers that get results. */
export interface ResultKind {
	service: JobService;
	/**
	 * Reads the IDs of the results that an item wants.
	 *
	 * @param value of the parameter: one ID, several as text, or a list
	 * @param field the display name of the parameter
	 * @returns each ID once
	 * @throws {ValidationError} when there is none, or one that can't be an ID
	 */
	readIds(value: unknown, field: string): string[];
}
