import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { exampleFile, hasExampleFile, readExampleFile } from '../../n8n-host/exampleFiles';
import { withLocalMedia, type ExampleMedia } from '../../n8n-host/exampleMedia';

/** The data table that the example with the work list goes through. */
const NAME = 'Face swaps';

/**
 * Makes the data table of a package's example with the work list, with its sample rows, unless n8n has
 * one of that name, or the package no such example.
 *
 * @param media what stands for the addresses in the rows
 */
export async function putWorkList(
	n8n: N8nClient,
	packageName: string,
	media: ExampleMedia,
): Promise<void> {
	const file = exampleFile(packageName, 'work-list.csv');
	if (!hasExampleFile(file)) return;
	if (await n8n.hasDataTable(NAME)) return;
	const lines = withLocalMedia(readExampleFile(file), media).trim().split('\n');
	const [columns, ...rows] = lines.map((line) => line.split(','));
	const table = await n8n.createDataTable(NAME, columns);
	await n8n.addRows(
		table,
		rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [columns[at], cell]))),
	);
}
