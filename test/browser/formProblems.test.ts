import sharp from 'sharp';
import { type ChosenFile, fillIn, sendFiles } from '../../n8n-host/browser/formInBrowser';
import { publishForm } from '../../n8n-host/client/publishForm';
import { readyExample } from '../../n8n-host/exampleFiles';
import { expectVisitorWords } from '../e2e/examples/expectVisitorWords';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';
import { usePage } from './usePage';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);

const page = usePage();

const form = async (example: string) => await publishForm(n8n, readyExample(example, credential()));
/** Waits for the last page, and expects it to say this in words for a visitor. */
async function expectLastPage(words: string) {
	await page().getByRole('heading', { name: 'That did not work' }).waitFor();
	expectVisitorWords(await page().locator('body').innerText(), words);
	expect(sandbox().ledger).toHaveLength(0);
}

describe('a visitor of the form for two photos', () => {
	const photo = (name: string, buffer: Buffer): ChosenFile => ({
		name,
		mimeType: 'image/jpeg',
		buffer,
	});
	const bjorn = () => photo('bjorn.png', sandbox().portrait('bjorn').png);

	test('whose photo shows no face is told to try another one', async () => {
		const background = { r: 90, g: 140, b: 90 };
		const garden = sharp({ create: { width: 300, height: 300, channels: 3, background } });
		const face = photo('garden.jpg', await garden.jpeg().toBuffer());
		await sendFiles(page(), await form('form-two-photos'), {
			'Photo with the new face': face,
			'Photo the face goes into': bjorn(),
		});
		await expectLastPage("We couldn't find a face in one of your photos.");
	});

	test('whose photo is a text is told which kinds of files will do', async () => {
		const letter = photo('letter.jpg', Buffer.from('Dear all,\nhere is my photo.\n'));
		await sendFiles(page(), await form('form-two-photos'), {
			'Photo with the new face': bjorn(),
			'Photo the face goes into': letter,
		});
		await expectLastPage('One of your files is not a photo that we can use.');
	});
});

test('a visitor of the form for two addresses who gives a dead link is told so', async () => {
	await fillIn(page(), await form('form-two-urls'), {
		'Picture with the new face': sandbox().portrait('amara').url,
		'Picture the face goes into': `${sandbox().address}/portraits/missing.png`,
	});
	await expectLastPage("We couldn't open one of your pictures.");
});
