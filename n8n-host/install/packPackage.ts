import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { environmentForNpm } from '../commands/npmEnvironment';
import { withProgress, type Progress } from '../commands/progress';
import { runCommand } from '../commands/runCommand';

const REPOSITORY = resolve(__dirname, '../..');

/**
 * Builds this project and packs it, so that it is installed, tested and scanned as the file that
 * users get.
 *
 * @returns the path of the packed tarball, in `.cache/package/`
 * @throws Error with the compiler's output when the build fails
 */
export async function packPackage({ onProgress }: { onProgress?: Progress } = {}): Promise<string> {
	return await withProgress('Building the package', onProgress, async () => {
		const npm = { cwd: REPOSITORY, environment: environmentForNpm() };
		const destination = join(REPOSITORY, '.cache/package');
		await rm(destination, { recursive: true, force: true });
		await mkdir(destination, { recursive: true });
		await runCommand('npm', ['run', 'build'], npm);
		const packed = await runCommand(
			'npm',
			['pack', '--json', '--ignore-scripts', '--pack-destination', destination],
			npm,
		);
		const [{ filename }] = JSON.parse(packed) as Array<{ filename: string }>;
		return join(destination, filename);
	});
}
