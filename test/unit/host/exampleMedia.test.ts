import { examplesOf, readExample, readExampleFile } from '../../../n8n-host/exampleFiles';
import { withLocalMedia } from '../../../n8n-host/exampleMedia';
import { localExample } from '../../../n8n-host/localExamples';
import { isNodeOfOurs, PACKAGES } from '../../../n8n-host/packages';

const media = {
	faces: ['http://local/face-a.png', 'http://local/face-b.png'],
	pictures: ['http://local/picture-a.png', 'http://local/picture-b.png'],
	group: ['http://local/group.png'],
	people: ['http://local/person-a.png', 'http://local/person-b.png'],
	videos: ['http://local/video-a.mp4'],
	sheet: ['http://local/rows.csv'],
	callback: ['http://local/webhook/1/webhook'],
};
const place = {
	credential: { id: '1', name: 'Akool sandbox', type: 'akoolApi' },
	media,
	filesFolder: '/some "where"',
};
/** The examples of all packages. */
const ALL = PACKAGES.flatMap(({ name }) => examplesOf(name));
const NOTE = 'n8n-nodes-base.stickyNote';

it.each([
	['new-face.jpg', media.faces[0]],
	['new-face-2.jpg', media.faces[1]],
	['new-face-3.jpg', media.faces[0]],
	['next-face.jpg', media.faces[1]],
	['original.jpg', media.pictures[0]],
	['original-2.png', media.pictures[1]],
	['group-photo.jpg', media.group[0]],
	['person-2.jpg', media.people[1]],
	['video-2.mp4', media.videos[0]],
	['rows.csv', media.sheet[0]],
	['webhook/address-of-the-trigger', media.callback[0]],
])('%s is %s', (path, local) => {
	expect(withLocalMedia(`"https://example.com/${path}"`, media)).toBe(`"${local}"`);
});

it('an address that no rule knows is named', () => {
	expect(() => withLocalMedia('see https://example.com/account', media)).toThrow(
		'what https://example.com/account means',
	);
});

it('an address of what there is nothing of is named', () => {
	const without = { ...media, videos: [] };
	expect(() => withLocalMedia('https://example.com/clip.mp4', without)).toThrow(
		'There is nothing for https://example.com/clip.mp4: no videos',
	);
});

it('a hint stays', () => {
	const hint = 'e.g. https://example.com/face.jpg';
	expect(withLocalMedia(hint, media)).toBe(hint);
});

it('so does the sheet: nothing of example.com is left over', () => {
	expect(withLocalMedia(readExampleFile('rows.csv'), media)).not.toContain('example.com');
});

describe.each(ALL)('%s', (name) => {
	const nodes = localExample(name, place).nodes.filter(({ type }) => type !== NOTE);

	it('has addresses and folders of this computer only', () => {
		const text = JSON.stringify(nodes.map(({ parameters }) => parameters));
		expect(text.replaceAll('e.g. https://example.com', '')).not.toMatch(
			/example\.com|\/home\/node/,
		);
	});

	it('has the credential in every node of ours', () => {
		const ours = nodes.filter(isNodeOfOurs);
		expect(ours.map(({ credentials }) => credentials)).toEqual(
			ours.map(() => ({ akoolApi: place.credential })),
		);
	});
});

it('no two examples have the same title, by which they are found in n8n', () => {
	const titles = ALL.map((name) => readExample(name).name);
	expect(new Set(titles).size).toBe(titles.length);
});
