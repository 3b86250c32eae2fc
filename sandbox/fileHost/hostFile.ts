import { randomUUID } from 'crypto';

import type { HostAddresses } from '../media/fetchMedia';

import type { FileContent, HostedFiles } from './hostedFiles';

/** The file host, and where it is reached. */
export interface FileStore {
	files: HostedFiles;
	host: Pick<HostAddresses, 'public'>;
}

/**
 * Hosts a file under a name of its own.
 *
 * @param before what is before its name: a folder below `/files/`, with a slash
 * @param ending what is after its name, e.g. `.png`
 * @returns its address
 */
export function hostFile(
	{ files, host }: FileStore,
	before: string,
	ending: string,
	content: FileContent,
): string {
	const path = `/files/${before}${randomUUID()}${ending}`;
	files.reserve(path);
	files.store(path, content);
	return host.public + path;
}
