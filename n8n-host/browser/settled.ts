import { until } from '../until';

/** How long what is seen has to stay the same, in ms. */
const UNCHANGED_FOR = 300;

/**
 * Waits until something in a page is there and no longer changes.
 *
 * @param look gives what is seen, as texts
 * @returns what was seen at last
 * @throws Error when nothing is seen, or it goes on changing, for 100 s
 */
export async function settled(look: () => Promise<string[]>): Promise<string[]> {
	let seen: string[] = [];
	await until(
		async () => {
			const before = seen;
			seen = await look();
			return seen.length > 0 && seen.join('\n') === before.join('\n');
		},
		{ every: UNCHANGED_FOR, otherwise: () => `Last seen: ${seen.join(', ')}` },
	);
	return seen;
}
