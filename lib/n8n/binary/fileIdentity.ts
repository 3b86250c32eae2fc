import type { MediaFile } from '../../core/media';

/**
 * Makes a function that does something with each file once, whichever parameters name the file;
 * all who ask get the same result.
 *
 * @returns takes the file, the work, and what else the result depends on
 */
export function memoizeByFile<T>() {
	const started = new Map<string, Map<string, Promise<T>>>();
	return async (file: MediaFile, work: () => Promise<T>, variant = ''): Promise<T> => {
		// A file that is not in n8n's store is known by its whole content.
		const key = file.id ?? file.data;
		const variants = started.get(key) ?? new Map<string, Promise<T>>();
		started.set(key, variants);
		const result = variants.get(variant) ?? work();
		variants.set(variant, result);
		return await result;
	};
}

/**
 * Where n8n keeps a file: its store and workflow, the execution's folder, and the file's name. The
 * lengths are limited because the text may be a whole file in base64, which must not be searched.
 */
const LOCATION = /^([\w-]{1,30}:workflows\/[^/]+)\/executions\/([^/]+)(\/binary_data\/)/;

/**
 * Whether n8n moves a file when the execution ends or is suspended: what came with a form or a
 * webhook lies in a folder called temp until then.
 *
 * @param id the file's ID in n8n's store
 */
export function movesLater(id: string): boolean {
	return LOCATION.exec(id)?.[2] === 'temp';
}

/** The same text for a file's ID before and after n8n moves it; any other text unchanged. */
export function withoutFolder(text: string): string {
	return text.replace(LOCATION, '$1$3');
}
