/**
 * Where n8n keeps a file: its store and workflow, the execution's folder, and the file's name. The
 * bound is for whole files in base64, through which it must not search.
 */
const PLACE = /^([\w-]{1,30}:workflows\/[^/]+)\/executions\/([^/]+)(\/binary_data\/)/;

/**
 * Whether n8n moves a file when the execution ends or goes to sleep: what came with a form or a
 * webhook lies in a folder called temp until then.
 *
 * @param id the file's ID in n8n's store
 */
export function movesLater(id: string): boolean {
	return PLACE.exec(id)?.[2] === 'temp';
}

/** The same text for a file's ID before and after n8n moves it; any other text as it is. */
export function withoutFolder(text: string): string {
	return text.replace(PLACE, '$1$3');
}
