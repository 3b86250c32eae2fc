import fc from 'fast-check';
import { distinctNames, swappedName } from '../../../lib/core/resultName';

const ofUrl = (url: string) => swappedName({ field: 'Target', url });
const ofFile = (fileName?: string) =>
	swappedName({ field: 'Target', file: { data: '', mimeType: 'image/jpeg', fileName } });

describe('a result is called like its target', () => {
	test.each([
		['https://example.com/photos/Anna%20Meier.jpg', 'Anna Meier-swapped'],
		['https://example.com/a.b/holiday.2024.PNG?width=200&name=x.gif#top', 'holiday.2024-swapped'],
		['https://example.com/%E6%9D%8E%E6%98%8E.webp', '李明-swapped'],
		['https://example.com/Bjo%CC%88rn.jpg', 'Bj\u00f6rn-swapped'],
		['https://example.com/%F0%9F%91%A9%E2%80%8D%F0%9F%A6%B0.png', '👩‍🦰-swapped'],
		['https://www.dropbox.com/s/abc/IMG_1.HEIC?dl=1', 'IMG_1-swapped'],
		['https://example.com/w_400,h_400/clip.mov', 'clip-swapped'],
		['https://example.com/..%2F..%2Fetc%2Fpasswd.png', 'etcpasswd-swapped'],
		['https://example.com/a%3Cb%3E%3A%22%7C%3F%2A%5C.png', 'ab-swapped'],
		['https://example.com/%00a%0Ab.png', 'ab-swapped'],
		['https://example.com/%E2%80%AEgpj.exe.png', 'gpj.exe-swapped'],
		['https://example.com/50%.png', '50%-swapped'],
		['https://example.com/anna-swapped.png', 'anna-swapped'],
	])('%s', (url, name) => {
		expect(ofUrl(url)).toBe(name);
	});

	test.each([
		'https://example.com',
		'https://example.com/photos/',
		'https://drive.google.com/uc?export=download&id=1a2b3c',
		'https://example.com/photo.php?id=3',
		'https://example.com/files/6593c94c0ef703e8c055e3c8',
		'https://example.com/.png',
		'https://example.com/%20..png',
		'https://example.com/view?file=anna.png',
	])('%s has no name', (url) => {
		expect(ofUrl(url)).toBeUndefined();
	});

	test.each([
		['IMG_1234.HEIC', 'IMG_1234-swapped'],
		['C:\\Users\\Anna\\me.jpg', 'me-swapped'],
		['/home/anna/me.jpg', 'me-swapped'],
		['scan.pdf.jpg', 'scan.pdf-swapped'],
		['Anna v1.2', 'Anna v1.2-swapped'],
		['Björn im Garten.webp', 'Björn im Garten-swapped'],
		['  ..hidden . .png', 'hidden-swapped'],
		['CON.png', 'CON-swapped'],
		['', undefined],
		['...', undefined],
		[undefined, undefined],
	])('the file %p', (fileName, name) => {
		expect(ofFile(fileName)).toBe(name);
	});

	test('a long name is cut between two characters', () => {
		expect(ofFile(`${'a'.repeat(300)}.png`)).toBe(`${'a'.repeat(100)}-swapped`);
		expect(ofFile(`${'李'.repeat(300)}.png`)).toBe(`${'李'.repeat(33)}-swapped`);
		expect(ofFile(`${'😀'.repeat(300)}.png`)).toBe(`${'😀'.repeat(25)}-swapped`);
		expect(ofFile(`${'a'.repeat(99)} b.png`)).toBe(`${'a'.repeat(99)}-swapped`);
	});

	test('whatever it is called, the name is one that every system takes', () => {
		const text = fc.string({ unit: 'binary', maxLength: 300 });
		const isWellFormed = (name: string) => Buffer.from(name).toString() === name;
		fc.assert(
			fc.property(text, (called) => {
				const name =
					ofFile(`${called}.png`) ?? ofUrl(`https://example.com/${encodeURIComponent(called)}.png`);
				if (name === undefined) return;
				expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|\.\.|^[. ]|[. ]$/u);
				expect(Buffer.byteLength(name)).toBeLessThanOrEqual(108);
				expect(isWellFormed(name)).toBe(true);
			}),
		);
	});
});

test('rows with the same target have names of their own, in their order', () => {
	const names = [
		'a-swapped',
		'b-swapped',
		'A-swapped',
		undefined,
		'a-swapped-2',
		'a-swapped',
		undefined,
	];
	expect(distinctNames(names)).toEqual([
		'a-swapped',
		'b-swapped',
		'A-swapped-2',
		undefined,
		'a-swapped-2-2',
		'a-swapped-3',
		undefined,
	]);
});
