import { readFile } from 'fs/promises';
import sharp from 'sharp';
import { sendFiles, type ChosenFile } from '../../n8n-host/browser/formInBrowser';
import { publishForm } from '../../n8n-host/client/publishForm';
import { readyExample } from '../../n8n-host/exampleFiles';
import { facesIn } from '../support/facesInResult';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';
import { usePage } from './usePage';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);

const page = usePage();

const photo = (name: string): ChosenFile => ({
	name: `${name}.png`,
	mimeType: 'image/png',
	buffer: sandbox().portrait(name).png,
});
const send = async (face: ChosenFile, picture: ChosenFile) => {
	const form = await publishForm(n8n, readyExample('form-two-photos', credential()));
	await sendFiles(page(), form, {
		'Photo with the new face': face,
		'Photo the face goes into': picture,
	});
};

it('two photos chosen in a form: the page shows the swapped picture, and the browser saves it', async () => {
	const saving = page().waitForEvent('download');
	await send(photo('amara'), photo('bjorn'));

	const picture = page().getByRole('img', { name: 'The finished picture' });
	await picture.waitFor();
	const complete = (img: Element) => (img as unknown as { decode(): Promise<void> }).decode();
	await picture.evaluate(complete);
	expect(await page().getByRole('heading').allTextContents()).toEqual(['Your picture is ready']);
	const { width, height } = sandbox().portrait('bjorn');
	const seen = await sharp(await picture.screenshot())
		.resize(width, height)
		.png()
		.toBuffer();
	expect(await facesIn(sandbox(), seen, 'bjorn', ['amara', 'chen'])).toEqual(['amara']);

	const file = await saving;
	expect(file.suggestedFilename()).toBe('bjorn-swapped.png');
	const saved = await readFile(await file.path());
	expect(await facesIn(sandbox(), saved, 'bjorn', ['amara', 'chen'])).toEqual(['amara']);
	expect(sandbox().ledger).toHaveLength(1);
});
