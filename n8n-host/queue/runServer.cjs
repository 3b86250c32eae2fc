'use strict';
/**
 * Runs a server as a child process, and ends it when it is asked to (SIGTERM) or when the process
 * that started this one is gone, however that came about: the sign is the end of the standard input.
 * Then its folder goes too.
 *
 * Arguments: JSON with `program`, `args`, `stopSignal` (what ends it in good order), `folder`
 * (its data), `user` (whom it runs as: `{ uid, gid }`, or nothing).
 */
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');

const { program, args, stopSignal, folder, user } = JSON.parse(process.argv[2]);
const server = spawn(program, args, {
	cwd: folder,
	stdio: ['ignore', 'inherit', 'inherit'],
	...user,
});
let orphaned = false;

server.once('error', ({ message }) => {
	process.stderr.write(message, () => process.exit(1));
});
server.once('exit', (code) => {
	if (orphaned) rmSync(folder, { recursive: true, force: true });
	process.exit(code ?? 1);
});
process.on('SIGTERM', () => server.kill(stopSignal));
process.stdin.resume();
process.stdin.once('close', () => {
	orphaned = true;
	server.kill(stopSignal);
});
