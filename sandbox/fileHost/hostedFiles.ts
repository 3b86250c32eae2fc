import type { MovableClock } from '../clock';

/** Akool keeps every generated file for 7 days (every page of docs.akool.com). */
export const FILE_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** Paths of cut-out faces begin like this; Akool's own have `expire_7days` in them, too. */
export const FACE_CROP_PATH = '/files/expire_7days/';

/**
 * Whether an address is one of the cut-out faces handed out here.
 *
 * @param publicAddress under which files are handed out
 */
export function isFaceCrop(url: string, publicAddress: string): boolean {
	return url.startsWith(publicAddress + FACE_CROP_PATH);
}

/** A file's bytes and content type. */
export interface FileContent {
	bytes: Buffer;
	type: string;
}

/** What is to be said of a file: `missing` is 404; `pending` and `expired` are 403. */
export type FileState =
	{ is: 'missing' | 'pending' | 'expired' } | { is: 'ready'; content: FileContent };

/** The file host: results and cut-out faces, by path. */
export class HostedFiles {
	private readonly files = new Map<string, { since: number; content?: FileContent }>();

	constructor(private readonly clock: MovableClock) {}

	/** Gives out a path whose content comes later; its seven days begin now. */
	reserve(path: string): void {
		this.files.set(path, { since: this.clock.now() });
	}

	/** Fills an announced path. A path that was removed meanwhile stays away. */
	store(path: string, content: FileContent): void {
		const file = this.files.get(path);
		if (file) file.content = content;
	}

	/** Moves a file; its seven days go on. */
	rename(from: string, to: string): void {
		const file = this.files.get(from);
		this.files.delete(from);
		if (file) this.files.set(to, file);
	}

	/** Takes a file away. */
	remove(path: string): void {
		this.files.delete(path);
	}

	/** Looks for a file. */
	find(path: string): FileState {
		const file = this.files.get(path);
		if (!file) return { is: 'missing' };
		if (this.clock.now() - file.since >= FILE_LIFETIME_MS) return { is: 'expired' };
		return file.content ? { is: 'ready', content: file.content } : { is: 'pending' };
	}

	/** Takes all files away. */
	clear(): void {
		this.files.clear();
	}
}
