import sharp from 'sharp';
import type { Finding } from '../finding';
import type { FoundFace } from './faces';

/** A face has changed if it differs by as much (of 255), and by so many times more than the others. */
const LEAST = 6;
const TIMES = 3;

/** A picture that is compared. */
interface Pixels {
	data: Buffer;
	width: number;
}

/**
 * Whether a result shows another face at one place, and what it showed before everywhere else.
 *
 * @param urls the addresses of the picture and of the result
 * @param faces of the picture
 * @param named which of them was to be swapped
 */
export async function onlyOneChanged(
	urls: { before: string; after: unknown },
	faces: FoundFace[],
	named: number,
): Promise<Pick<Finding, 'seen' | 'agrees'>> {
	if (typeof urls.after !== 'string' || urls.after === '') return { seen: 'there is no result' };
	const [before, after] = await Promise.all([download(urls.before), download(urls.after)]);
	const { width = 0, height = 0 } = await sharp(before).metadata();
	// The result may be larger or smaller.
	const [one, other] = await Promise.all(
		[before, after].map((file) => pixels(file, width, height)),
	);
	const changes = faces.map(({ region }) => differenceIn(region, one, other));
	const rest = Math.max(0, ...changes.filter((_, i) => i !== named));
	const words = changes.map((change, i) => `face ${i + 1}: ${change.toFixed(1)}`).join(', ');
	return {
		seen: `difference of ${words}; face ${named + 1} was named, face 1 is the largest; ${urls.after}`,
		agrees: changes[named] >= LEAST && changes[named] >= TIMES * rest,
	};
}

async function download(url: string): Promise<Buffer> {
	const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
	if (!response.ok) throw new Error(`HTTP ${response.status} for ${url}`);
	return Buffer.from(await response.arrayBuffer());
}

async function pixels(file: Buffer, width: number, height: number): Promise<Pixels> {
	const size = { width, height, fit: 'fill' } as const;
	return { data: await sharp(file).greyscale().resize(size).raw().toBuffer(), width };
}

/** The mean difference of the pixels in a box, of 255. */
function differenceIn(region: number[], one: Pixels, other: Pixels): number {
	const [left, top, width, height] = region.map(Math.round);
	let sum = 0;
	let count = 0;
	for (let y = Math.max(0, top); y < top + height; y++) {
		for (let x = Math.max(0, left); x < Math.min(left + width, one.width); x++) {
			const place = y * one.width + x;
			if (place >= one.data.length) break;
			sum += Math.abs(one.data[place] - other.data[place]);
			count++;
		}
	}
	return count === 0 ? 0 : sum / count;
}
