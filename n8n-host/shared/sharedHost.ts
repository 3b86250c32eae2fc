import type { RunningHost } from '../start/startHost';

/**
 * Names of the environment variables by which the process that starts the shared n8n and the tests
 * that use it tell each other of it.
 */
export const HANDED_OVER = {
	/** Set from outside: the version to start; today's when not set. */
	version: 'AKOOL_E2E_HOST',
	/** Set from outside: the packed packages to install, when there are fresh ones already. */
	tarballs: 'AKOOL_TARBALLS',
	/** Set for the tests: the shared n8n's address. */
	address: 'AKOOL_E2E_ADDRESS',
	/** Set for the tests: the owner's login cookie. */
	cookie: 'AKOOL_E2E_COOKIE',
	/** Set for the tests: the folder in which its workflows may read and write files. */
	files: 'AKOOL_E2E_FILES',
};

/** Where Jest's global setup keeps the running n8n for the global teardown. */
export const kept = globalThis as { akoolSharedHost?: RunningHost };
