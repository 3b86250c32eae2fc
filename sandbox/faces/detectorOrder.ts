import { createHash } from 'crypto';

import { area, type Face } from './geometry';

/**
 * Sorts faces by a hash, so that clients can't rely on their order: neither from left to right nor by
 * size, where there are enough faces to avoid both. The same faces always get the same order.
 */
export function inDetectorOrder(faces: Face[]): Face[] {
	const names = (list: Face[]) => list.map(({ box }) => box.join()).join(';');
	const predictable = [
		names([...faces].sort((a, b) => a.box[0] - b.box[0])),
		names([...faces].sort((a, b) => area(b.box) - area(a.box))),
	];
	let order = [...faces].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
	for (let turns = 1; turns < faces.length && predictable.includes(names(order)); turns++) {
		order = [...order.slice(1), order[0]];
	}
	return order;
}

function hash({ name, box }: Face): string {
	return createHash('sha256').update(`${name}:${box.join()}`).digest('hex');
}
