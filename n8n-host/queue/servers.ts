import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../commands/runCommand';
import { startLocalServer, type LocalServer } from './localServer';
import { findPostgres, findRedis, queueServersMissing } from './serverPrograms';
import { unprivilegedUser } from './serverUser';

/** The owner of all databases, who needs no password: only this computer can connect. */
export const POSTGRES_OWNER = 'n8n';

/** The data need not outlive a power cut, and everything is quicker then. */
const NOT_DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((setting) => [
	'-c',
	`${setting}=off`,
]);

/**
 * Starts Redis, in which n8n's queue is. It saves its data when it is stopped, as it does by default.
 *
 * @throws Error when it is not installed or does not start
 */
export async function startRedis(): Promise<LocalServer> {
	const programs = installed(findRedis());
	return await startLocalServer({
		name: 'redis',
		command: (folder, port) => [
			join(programs, 'redis-server'),
			...['--bind', '127.0.0.1', '--port', String(port), '--dir', folder],
		],
		stopSignal: 'SIGTERM',
	});
}

/**
 * Starts Postgres with an empty database `postgres`.
 *
 * @throws Error when it is not installed or does not start
 */
export async function startPostgres(): Promise<LocalServer> {
	const programs = installed(findPostgres());
	const user = await unprivilegedUser();
	return await startLocalServer({
		name: 'postgres',
		command: (folder, port) => [
			join(programs, 'postgres'),
			...['-D', join(folder, 'data'), '-h', '127.0.0.1', '-p', String(port)],
			// No socket in the file system, and enough connections for five processes.
			...['-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
			...NOT_DURABLE,
		],
		// Its "fast shutdown": connections are cut, nothing is lost.
		stopSignal: 'SIGINT',
		user,
		prepare: async (folder) => {
			if (user) await chown(folder, user.uid, user.gid);
			const args = ['-D', join(folder, 'data'), '-U', POSTGRES_OWNER, '-A', 'trust', '-E', 'UTF8'];
			await runCommand(join(programs, 'initdb'), [...args, '--no-sync'], { cwd: folder, user });
		},
	});
}

function installed(folder: string | undefined): string {
	if (folder === undefined) throw new Error(queueServersMissing());
	return folder;
}
