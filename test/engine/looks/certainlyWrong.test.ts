import { SWAPS, useLooks } from './swapsThatLook';

const { sandbox, good, run } = useLooks();

/** What hosts serve, and what people are told about it. */
const WRONG: Array<[how: string, words: string]> = [
	['webPage', 'leads to a web page, not to a file'],
	['gzippedPage', 'leads to a web page, not to a file'],
	['pageCalledPicture', 'leads to a web page, not to a file'],
	['loginPage', 'leads to a login page'],
	['redirectToLogin', 'leads to a login page'],
	['401', 'asks for a user name and password'],
	['404', 'leads to no file (HTTP 404)'],
	['410', 'leads to a file that was deleted (HTTP 410)'],
	['json', 'leads to text, not to a picture or video'],
	['text', 'leads to text, not to a picture or video'],
	['empty', 'leads to an empty file'],
	['heic', "has the type image/heic, which Akool can't open"],
	['avif', "has the type image/avif, which Akool can't open"],
	['tiff', "has the type image/tiff, which Akool can't open"],
	['svg', 'leads to an SVG drawing'],
	['pdf', 'leads to a PDF document'],
	['zip', 'leads to a ZIP archive or Office document'],
	['sound', 'leads to an audio file'],
	['tooLarge', 'is larger than 20 MB'],
	['redirectToPrivate', 'leads to an address on a private network'],
	['redirectOffWeb', 'does not lead to a web address'],
];

/** What only counts where a picture is needed. */
const NO_PICTURE: Array<[how: string, words: string]> = [
	['video', 'is a video, but a picture is needed'],
	['videoCalledPicture', 'is a video, but a picture is needed'],
];

describe.each(Object.entries(SWAPS))('Face Swap %s submits nothing', (_name, swap) => {
	test.each([...WRONG, ...NO_PICTURE])('for a source face: %s', async (how, words) => {
		const { error } = await run(swap(sandbox().odd(how), good()));
		expect(error?.message).toMatch(/^'Source Face(?: URL| 1)' /);
		expect(error?.message).toContain(words);
		expect(error?.message).not.toMatch(/\[item/);
		expect(error?.description?.length).toBeGreaterThan(15);
		expect(sandbox().requests).toHaveLength(0);
	});

	test.each(WRONG)('for a target: %s', async (how, words) => {
		const { error } = await run(swap(good(), sandbox().odd(how)));
		expect(error?.message).toMatch(/^'Target(?: Picture)? URL' /);
		expect(error?.message).toContain(words);
		expect(sandbox().requests).toHaveLength(0);
	});

	test.each([
		'http://192.168.1.5/a.jpg',
		'http://10.1.2.3:8080/a.jpg',
		'http://nas.local/a.jpg',
		'http://[fd00::1]/a.jpg',
	])('for an address of a private network: %s', async (address) => {
		const { error } = await run(swap(address, good()));
		expect(error?.message).toContain('is an address on this computer or a private network');
		expect(sandbox().requests).toHaveLength(0);
	});

	test('for an address of this computer when Akool is on the internet, and asks nobody', async () => {
		const { error } = await run(swap(good(), good('bjorn')), [{}], 'https://akool.invalid');
		expect(error?.message).toContain('is an address on this computer or a private network');
		expect(sandbox().fileRequests).toHaveLength(0);
	});
});

test.each(['video', 'videoCalledPicture'])(
	'no %s goes to Face Swap Pro as a target',
	async (how) => {
		const { error } = await run(SWAPS.Pro(good(), sandbox().odd(how, 'clip.mp4')));
		expect(error?.message).toContain("'Target URL' is a video, but a picture is needed");
		expect(sandbox().requests).toHaveLength(0);
	},
);

test.each([
	['Pro', 'clip.mp4', 'is a video, but a picture is needed'],
	['Plus', 'IMG_0001.HEIC', "has the type image/heic, which Akool can't open"],
	['Classic', 'clip.webm', 'is a video, but a picture is needed'],
])('where the host tells nothing, its name keeps from %s: %s', async (swap, name, words) => {
	const { error } = await run(SWAPS[swap](good(), sandbox().odd('403', name)));
	expect(error?.message).toContain(words);
	expect(sandbox().requests).toHaveLength(0);
});

test('no picture goes to Face Swap Classic for videos as a target', async () => {
	const node = SWAPS.Classic(good(), good('bjorn'));
	const { error } = await run({
		...node,
		parameters: { ...node.parameters, operation: 'swapInVideo' },
	});
	expect(error?.message).toContain("'Target URL' is a picture, but a video is needed");
	expect(sandbox().requests).toHaveLength(0);
});
