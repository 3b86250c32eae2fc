import { mkdtemp, readdir, rm } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { Container } from '@n8n/di';
import { BinaryDataConfig, BinaryDataService } from 'n8n-core';

/** n8n's file store on disk. */
export interface N8nFileStore {
	files: BinaryDataService;
	/** Lists the names of all files that lie in its folder. */
	stored(): Promise<string[]>;
}

/**
 * n8n's file store on disk, in a folder of its own, for the tests of one file. Without it n8n keeps
 * files in memory.
 */
export function useN8nFileStore(): () => N8nFileStore {
	let folder: string;
	let files: BinaryDataService;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'akool-files-'));
		const config = {
			mode: 'filesystem',
			localStoragePath: folder,
			signingSecret: 'for these tests only',
		} as BinaryDataConfig;
		const silent = { error: () => {}, warn: () => {} } as never;
		files = new BinaryDataService(config, silent, silent);
		await files.init();
		Container.set(BinaryDataService, files);
	});
	afterAll(async () => {
		Container.reset();
		await rm(folder, { recursive: true });
	});
	const stored = async () => {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
	};
	return () => ({ files, stored });
}
