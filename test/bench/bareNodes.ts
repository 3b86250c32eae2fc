import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentForNpm } from '../../n8n-host/commands/npmEnvironment';
import { runCommand } from '../../n8n-host/commands/runCommand';

/**
 * The nodes of the package in `bareNodes`. They show what n8n itself takes for any node of a community
 * package: some of n8n's own nodes have ways that such packages may not use.
 */
export const BARE_NODES = {
	trigger: 'n8n-nodes-bare.bareTrigger',
	node: 'n8n-nodes-bare.bareNode',
	download: 'n8n-nodes-bare.bareDownload',
};

const FOLDER = join(__dirname, 'bareNodes');

/** Packs that package, to be installed beside ours, and gives the path of the file. */
export async function packBareNodes(): Promise<string> {
	const destination = await mkdtemp(join(tmpdir(), 'bare-nodes-'));
	const packed = await runCommand(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', destination],
		{ cwd: FOLDER, environment: environmentForNpm() },
	);
	const [{ filename }] = JSON.parse(packed) as Array<{ filename: string }>;
	return join(destination, filename);
}
