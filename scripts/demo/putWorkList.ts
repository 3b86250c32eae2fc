import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { readExampleFile } from '../../n8n-host/exampleFiles';
import { withLocalMedia, type ExampleMedia } from '../../n8n-host/exampleMedia';

/** The data table that the example with the work list goes through. */
const NAME = 'Face swaps';

/**
 * Makes the data table of the example with the work list, with its sample rows, unless n8n has one of
 * that name.
 *
 * @param media what stands for the addresses in the rows
 */
export async function putWorkList(n8n: N8nClient, media: ExampleMedia): Promise<void> {
	if (await n8n.hasDataTable(NAME)) return;
	const lines = withLocalMedia(readExampleFile('work-list.csv'), media).trim().split('\n');
	const [columns, ...rows] = lines.map((line) => line.split(','));
	const table = await n8n.createDataTable(NAME, columns);
	await n8n.addRows(
		table,
		rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [columns[at], cell]))),
	);
}
