import { join } from 'node:path';
import { withProgress, type Progress } from '../../n8n-host/commands/progress';
import { SWAPPED_PEOPLE } from './demoMedia';
import type { Furnishings } from './furnishDemo';
import { shown } from './keptDemo';
import { savePictures } from './pictures';
import { runExample } from './runExample';
import type { N8nClient } from '../../n8n-host/client/n8nClient';

/**
 * Runs the first example of a provider and saves its pictures.
 *
 * @param folder the demo's; the pictures go into that of the provider
 * @throws Error when it fails, or no face was swapped
 */
export async function swapOnce(
	onProgress: Progress,
	folder: string,
	n8n: N8nClient,
	{ running: { provider, sandbox }, examples: [{ id, title }] }: Furnishings,
): Promise<void> {
	const source = sandbox.portrait(SWAPPED_PEOPLE.source);
	const target = sandbox.portrait(SWAPPED_PEOPLE.target);
	const { picture, likeness, swapped } = await withProgress(
		`Running the example "${title}"`,
		onProgress,
		() => runExample(n8n, id, source, target),
	);
	const path = shown(await savePictures(join(folder, provider.pictures), source, target, picture));
	const alike = Math.round(likeness.source * 100);
	if (!swapped) {
		throw new Error(`The face in ${path} is only ${alike} % like the new one: it was not swapped.`);
	}
	onProgress(`Swapped: the face in ${path} is ${alike} % like the new one.`);
}
