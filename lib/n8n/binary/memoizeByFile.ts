import type { MediaFile } from '../../core/media';

/**
 * Makes a function that does something with each file once, whichever fields name the file; all
 * who ask get the same outcome.
 *
 * @returns takes the file, the work, and what else the outcome depends on
 */
export function memoizeByFile<T>() {
	const started = new Map<string, Map<string, Promise<T>>>();
	return async (file: MediaFile, work: () => Promise<T>, variant = ''): Promise<T> => {
		// What is in no store of n8n's is known by all that it holds.
		const key = file.id ?? file.data;
		const variants = started.get(key) ?? new Map<string, Promise<T>>();
		started.set(key, variants);
		const outcome = variants.get(variant) ?? work();
		variants.set(variant, outcome);
		return await outcome;
	};
}
