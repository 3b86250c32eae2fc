import { givesMedia, readMedia, type MediaFile } from '../../../lib/core/media';

const FILE: MediaFile = { id: 'filesystem-v2:1', data: 'filesystem-v2', mimeType: 'image/png' };
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const URL_OF_FACE = 'https://example.com/face.jpg';
const read = (values: Record<string, unknown>, part = 'source') =>
	readMedia(
		(name) => values[name],
		part,
		'Source Face',
		(name) => ({ ...FILE, fileName: String(name) }),
	);

describe('a picture is given by its address or as a file', () => {
	test.each<[name: string, values: Record<string, unknown>, media: object]>([
		[
			'by its address',
			{ sourceType: 'url', sourceUrl: URL_OF_FACE, sourceField: 'data' },
			{ field: 'Source Face URL', url: URL_OF_FACE },
		],
		[
			'as a file, whatever stands in the hidden address',
			{ sourceType: 'binary', sourceUrl: URL_OF_FACE, sourceField: 'photo' },
			{ field: 'Source Face Field', file: { ...FILE, fileName: 'photo' } },
		],
		[
			'as a file, given as text where its name belongs',
			{ sourceType: 'binary', sourceField: `data:image/gif;base64,${GIF}` },
			{ field: 'Source Face Field', file: { data: GIF, mimeType: 'image/gif' } },
		],
		[
			'as a file, given as text where its address belongs',
			{ sourceType: 'url', sourceUrl: `data:image/gif;base64,${GIF}` },
			{ field: 'Source Face URL', file: { data: GIF, mimeType: 'image/gif' } },
		],
		[
			'by its share link',
			{ sourceUrl: 'https://www.dropbox.com/s/abc/a.jpg?dl=0' },
			{ field: 'Source Face URL', url: 'https://www.dropbox.com/s/abc/a.jpg?raw=1' },
		],
		[
			'in JSON, by the name of the field, with an address of blanks',
			{ sourceUrl: ' \u200b', sourceField: 'photo' },
			{ field: 'Source Face Field', file: { ...FILE, fileName: 'photo' } },
		],
		[
			'in JSON, by its address alone',
			{ sourceUrl: URL_OF_FACE },
			{ field: 'Source Face URL', url: URL_OF_FACE },
		],
		[
			'in JSON, by the name of the field alone',
			{ sourceField: 'photo' },
			{ field: 'Source Face Field', file: { ...FILE, fileName: 'photo' } },
		],
		[
			'in JSON, by its address where a field is named too',
			{ sourceUrl: URL_OF_FACE, sourceField: 'photo' },
			{ field: 'Source Face URL', url: URL_OF_FACE },
		],
	])('%s', (_name, values, media) => expect(read(values)).toEqual(media));

	test('nothing is an empty address', () => {
		expect(() => read({})).toThrow("'Source Face URL' is empty");
		expect(givesMedia(() => undefined, 'source')).toBe(false);
		expect(givesMedia((name) => ({ sourceField: 'photo' })[name], 'source')).toBe(true);
		expect(givesMedia((name) => ({ sourceUrl: URL_OF_FACE })[name], 'source')).toBe(true);
		expect(givesMedia((name) => ({ sourceType: 'url' })[name], 'source')).toBe(false);
	});

	test('the only picture of an entry has short names', () => {
		expect(read({ type: 'binary', field: 'photo' }, '')).toMatchObject({ field: 'Source Face' });
		expect(read({ url: URL_OF_FACE }, '')).toEqual({ field: 'Source Face', url: URL_OF_FACE });
	});
});
