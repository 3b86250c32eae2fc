import { TODAYS_HOST as NAME_OF_TODAYS_HOST } from './install/hostFolder.cjs';

/** n8n settings that one version knows and needs, and others don't. */
export const SETTINGS_OF_VERSION = {
	// On Node 22: its isolated-vm, which evaluates expressions, has no ready-made build for Node 20.
	'n8n-1.123': {},
	'n8n-2.41': {
		// Fetches a list of MCP servers at every start and has no switch of its own.
		N8N_DISABLED_MODULES: 'mcp-registry',
	},
};

/** An n8n that the package is tested in: the name of a folder beside this file that defines it. */
export type HostVersion = keyof typeof SETTINGS_OF_VERSION;

/** Today's n8n, for every test and for the demo. */
export const TODAYS_HOST: HostVersion = NAME_OF_TODAYS_HOST;

/** The oldest line of n8n that the package promises to work in. */
export const OLDEST_HOST: HostVersion = 'n8n-1.123';

/**
 * The version of this name; today's for none.
 *
 * @throws Error when there is no such version
 */
export function chosenHost(name: string = TODAYS_HOST): HostVersion {
	const versions = Object.keys(SETTINGS_OF_VERSION) as HostVersion[];
	const version = versions.find((one) => one === name);
	if (version === undefined) {
		throw new Error(`There is no host "${name}". There are: ${versions.join(', ')}`);
	}
	return version;
}
