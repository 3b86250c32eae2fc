import type { Page } from 'playwright-core';
import { sendFiles } from '../../n8n-host/browser/formInBrowser';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { publishForm } from '../../n8n-host/client/publishForm';
import { readyExample } from '../../n8n-host/exampleFiles';
import type { Portrait } from '../../sandbox';
import { SWAPPED_PEOPLE } from '../demo/demoMedia';
import type { Furnishings } from '../demo/furnishDemo';
import { savePicture } from './savePicture';

/** Sends two photos to the form of an example, and saves a picture of the page with the swapped one. */
export async function photographForm(
	page: Page,
	n8n: N8nClient,
	{ credential, running: { sandbox } }: Furnishings,
	path: string,
): Promise<void> {
	const source = sandbox.portrait(SWAPPED_PEOPLE.source);
	const target = sandbox.portrait(SWAPPED_PEOPLE.target);
	const photo = ({ name, png }: Portrait) => ({
		name: `${name}.png`,
		mimeType: 'image/png',
		buffer: png,
	});
	const form = await publishForm(n8n, readyExample('form-two-photos', credential));
	await sendFiles(page, form, {
		'Photo with the new face': photo(source),
		'Photo the face goes into': photo(target),
	});
	await page.getByRole('img', { name: 'The finished picture' }).waitFor();
	await page.waitForLoadState('networkidle');
	await savePicture(page, path);
}
