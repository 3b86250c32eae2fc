import { delimiter } from 'node:path';
import type { Progress } from '../commands/progress';
import { packPackages } from '../install/packPackages';
import { HANDED_OVER } from './sharedHost';

/**
 * The packed packages to test: those that were handed over from outside, or else fresh ones.
 *
 * @returns the paths of the tarballs
 * @throws Error with the compiler's output when the build fails
 */
export async function packedPackages(onProgress?: Progress): Promise<string[]> {
	const handedOver = process.env[HANDED_OVER.tarballs];
	return handedOver?.split(delimiter) ?? (await packPackages({ onProgress }));
}

/** The environment that hands packed packages over to a process that tests them. */
export function handOver(tarballs: string[]): NodeJS.ProcessEnv {
	return { [HANDED_OVER.tarballs]: tarballs.join(delimiter) };
}
