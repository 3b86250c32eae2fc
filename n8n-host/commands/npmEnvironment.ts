/**
 * What npm tells the scripts it runs about itself. An npm started from such a script must not take it
 * for its own settings.
 */
const OF_THE_OUTER_NPM = /^(npm_(package|lifecycle)_|npm_command$|INIT_CWD$)/;
const SETTINGS_OF_THE_OUTER_NPM = ['npm_config_ignore_scripts', 'npm_config_local_prefix'];

/**
 * This process's environment for an npm that works in another folder: the user's registry and
 * proxy settings stay, what an outer `npm run` added about this project goes.
 *
 * @param additions variables that are added, or have other values
 */
export function environmentForNpm(additions: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) => !OF_THE_OUTER_NPM.test(name) && !SETTINGS_OF_THE_OUTER_NPM.includes(name),
	);
	return { ...Object.fromEntries(kept), ...additions };
}
