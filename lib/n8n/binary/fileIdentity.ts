import type { MediaFile } from '../../core/media';

/**
 * Returns a function that does some work once for each file, whichever parameters name the file.
 * All callers get the same result.
 *
 * @returns a function of the file, the work, and `variant`: what else the result depends on
 */
export function memoizeByFile<T>() {
	const started = new Map<string, Map<string, Promise<T>>>();
	return async (file: MediaFile, work: () => Promise<T>, variant = ''): Promise<T> => {
		// A file that is not in n8n's store is identified by its whole content.
		const key = file.id ?? file.data;
		const variants = started.get(key) ?? new Map<string, Promise<T>>();
		started.set(key, variants);
		const result = variants.get(variant) ?? work();
		variants.set(variant, result);
		return await result;
	};
}

/**
 * The ID of a file in n8n's store: store and workflow, the execution's folder, and the file's name.
 * The lengths are limited because the text may be a whole file in base64, which must not be
 * searched.
 */
const LOCATION = /^([\w-]{1,30}:workflows\/[^/]+)\/executions\/([^/]+)(\/binary_data\/)/;

/**
 * Whether n8n moves a file when the execution ends or is suspended: a file from a form or a webhook
 * is in a folder called temp until then.
 *
 * @param id the file's ID in n8n's store
 */
export function movesLater(id: string): boolean {
	return LOCATION.exec(id)?.[2] === 'temp';
}

/**
 * Removes the execution's folder from a file's ID, so that it is the same before and after n8n
 * moves the file; returns any other text unchanged.
 */
export function withoutFolder(text: string): string {
	return text.replace(LOCATION, '$1$3');
}
