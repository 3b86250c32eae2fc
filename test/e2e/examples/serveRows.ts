import { readExampleFile } from '../../../n8n-host/exampleFiles';
import type { Sandbox } from '../../../sandbox';
import { serveText, type TextServer } from './textServer';

/**
 * Serves the examples' sheet over HTTP, filled in with portraits: amara into bjorn, chen into what
 * is no picture, dolores into emeka.
 */
export async function serveRows(sandbox: Pick<Sandbox, 'portrait'>): Promise<TextServer> {
	const url = (name: string) => sandbox.portrait(name).url;
	const csv = readExampleFile('rows.csv', {
		'https://example.com/new-face-1.jpg': url('amara'),
		'https://example.com/original-1.jpg': url('bjorn'),
		'https://example.com/new-face-2.jpg': url('chen'),
		'https://example.com/new-face-3.jpg': url('dolores'),
		'https://example.com/original-3.jpg': url('emeka'),
	});
	return await serveText('rows.csv', 'text/csv', csv);
}
