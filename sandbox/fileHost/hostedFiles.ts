import type { MovableClock } from '../clock';

/** Most providers keep generated files for 7 days, as their pages say. */
export const FILE_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** A file's content. */
export interface FileContent {
	bytes: Buffer;
	/** Its content type. */
	type: string;
}

/** Whether a file can be served: `missing` is HTTP 404; `pending` and `expired` are 403. */
export type FileState =
	{ is: 'missing' | 'pending' | 'expired' } | { is: 'ready'; content: FileContent };

/** The files of the file host, results and face crops, by path. */
export class HostedFiles {
	private readonly files = new Map<string, { since: number; content?: FileContent }>();

	/** @param lifetimeMs of every file, in ms of sandbox time */
	constructor(
		private readonly clock: MovableClock,
		private readonly lifetimeMs = FILE_LIFETIME_MS,
	) {}

	/** Reserves a path for content that comes later. The file's lifetime begins now. */
	reserve(path: string): void {
		this.files.set(path, { since: this.clock.now() });
	}

	/** Stores the content of a reserved path. A path that was removed meanwhile stays missing. */
	store(path: string, content: FileContent): void {
		const file = this.files.get(path);
		if (file) file.content = content;
	}

	/** Moves a file to another path; its lifetime goes on. An unknown path is ignored. */
	rename(from: string, to: string): void {
		const file = this.files.get(from);
		this.files.delete(from);
		if (file) this.files.set(to, file);
	}

	/** Removes a file. An unknown path is ignored. */
	remove(path: string): void {
		this.files.delete(path);
	}

	/** The state of the file at a path, and its content when it can be served. */
	find(path: string): FileState {
		const file = this.files.get(path);
		if (!file) return { is: 'missing' };
		if (this.clock.now() - file.since >= this.lifetimeMs) return { is: 'expired' };
		return file.content ? { is: 'ready', content: file.content } : { is: 'pending' };
	}

	/** Removes all files. */
	clear(): void {
		this.files.clear();
	}
}
