import { interfaceTexts } from './interfaceTexts';
import { loadDescriptions } from './loadDescriptions';
import { parseSourceFiles } from './sourceFiles';
import { sourceTexts } from './sourceTexts';
import type { TextRow } from './textRow';

/** All texts that a user of the packages can see. */
export interface AllTexts {
	/** What n8n shows of nodes and credentials. */
	shown: TextRow[];
	/** Errors, notices and hints. */
	said: TextRow[];
}

/** Collects all texts that a user of the packages can see. */
export async function allTexts(): Promise<AllTexts> {
	const shown = interfaceTexts(await loadDescriptions());
	const said = parseSourceFiles().flatMap((code) => sourceTexts(code, shown));
	return { shown, said };
}
