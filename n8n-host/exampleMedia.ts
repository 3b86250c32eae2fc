/** What stands for the addresses of the examples on this computer. */
export interface ExampleMedia {
	/** Pictures with one face each: the new faces. */
	faces: string[];
	/** Pictures with one face each, which gets a new one. */
	pictures: string[];
	/** A picture of several people. */
	group: string[];
	/** Pictures of the people in it, one each. */
	people: string[];
	videos: string[];
	/** The sample sheet. */
	sheet: string[];
	/** The production address of a trigger of ours. */
	callback: string[];
}

/** What an address means, by its path; the first rule that fits counts. */
const RULES: Array<{ path: RegExp; media: keyof ExampleMedia; number?: number }> = [
	{ path: /^\/webhook\//, media: 'callback' },
	{ path: /\.csv$/, media: 'sheet' },
	{ path: /\.(mp4|mov|webm)$/, media: 'videos' },
	{ path: /person.*\.(jpe?g|png|webp)$/, media: 'people' },
	{ path: /group.*\.(jpe?g|png|webp)$/, media: 'group' },
	// Put into the result of another swap, so it is not the usual face.
	{ path: /next-face\.(jpe?g|png|webp)$/, media: 'faces', number: 2 },
	{ path: /face.*\.(jpe?g|png|webp)$/, media: 'faces' },
	{ path: /\.(jpe?g|png|webp)$/, media: 'pictures' },
];

/** Addresses in examples, but not those in hints like `e.g. https://example.com/face.jpg`. */
const ADDRESS = /(?<!e\.g\. )https:\/\/example\.com(\/[^"\\,\s]*)?/g;

/**
 * A text of an example with addresses of this computer in place of those at example.com. A number at
 * the end of the name, as in `new-face-2.jpg`, takes the second of its kind.
 *
 * @throws Error when no rule says what an address means, or there is nothing of its kind
 */
export function withLocalMedia(text: string, media: ExampleMedia): string {
	return text.replace(ADDRESS, (address: string, path = '/') => {
		const rule = RULES.find((one) => one.path.test(path));
		if (rule === undefined) {
			throw new Error(`No rule in n8n-host/exampleMedia.ts says what ${address} means`);
		}
		const choices = media[rule.media];
		if (choices.length === 0) throw new Error(`There is nothing for ${address}: no ${rule.media}`);
		const number = rule.number ?? Number(/-(\d+)\.\w+$/.exec(path)?.[1] ?? 1);
		return choices[(number - 1) % choices.length];
	});
}
