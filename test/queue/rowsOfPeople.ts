import type { Sandbox } from '../../sandbox';
import { pair } from '../support/sandbox';

const PEOPLE = ['amara', 'bjorn', 'chen', 'dolores', 'emeka', 'fatima'];
const PAIRS = PEOPLE.flatMap((source) =>
	PEOPLE.filter((target) => target !== source).map((target) => [source, target]),
);

/** Up to 30 rows for swaps, no two of which have the same pictures. */
export function rowsOfPeople(sandbox: Sandbox, count: number) {
	return PAIRS.slice(0, count).map(([source, target]) => pair(sandbox, source, target));
}

/** The rows a sandbox charged for, as the pictures of each; one charged twice is there twice. */
export function chargedRows(sandbox: Sandbox) {
	return sandbox.ledger.map(({ body }) => {
		const { sourceImage, targetImage } = body as Record<string, Array<{ path: string }>>;
		return { source: sourceImage[0].path, target: targetImage[0].path };
	});
}
