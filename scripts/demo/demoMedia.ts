import { exampleFile, hasExampleFile, readExampleFile } from '../../n8n-host/exampleFiles';
import { withLocalMedia, type ExampleMedia } from '../../n8n-host/exampleMedia';
import { cutOutFaces } from '../../sandbox';
import type { RunningProvider } from './providers';

/** Whose faces are put in, and whose pictures get one: the n-th goes well with the n-th. */
const FACES = ['dolores', 'amara', 'fatima'];
const PICTURES = ['fatima', 'emeka', 'dolores'];

const GROUP = 'trio';

/** Who is swapped by an example that swaps one face. */
export const SWAPPED_PEOPLE = { source: FACES[0], target: PICTURES[0] };

/**
 * What stands for the addresses of a provider's examples in a demo. Its stand-in serves the sample
 * sheet, and the faces of the group.
 *
 * @param callback the production address of the example with its trigger, if there is one
 */
export async function demoMedia(
	{ provider: { packageName }, sandbox }: RunningProvider,
	callback: string | undefined,
): Promise<ExampleMedia> {
	const urls = (names: string[]) => names.map((name) => sandbox.portrait(name).url);
	const cutOut = await cutOutFaces(sandbox.portrait(GROUP));
	const media = {
		faces: urls(FACES),
		pictures: urls(PICTURES),
		group: urls([GROUP]),
		people: cutOut.map((bytes, n) =>
			sandbox.serve(`person-${n + 1}.png`, { bytes, type: 'image/png' }),
		),
		videos: sandbox.videos.map(({ url }) => url),
		sheet: [],
		callback: callback === undefined ? [] : [callback],
	};
	const file = exampleFile(packageName, 'rows.csv');
	if (!hasExampleFile(file)) return media;
	const rows = withLocalMedia(readExampleFile(file), media);
	const sheet = sandbox.serve('rows.csv', { bytes: Buffer.from(rows), type: 'text/csv' });
	return { ...media, sheet: [sheet] };
}
