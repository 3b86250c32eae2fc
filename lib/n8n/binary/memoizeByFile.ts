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
