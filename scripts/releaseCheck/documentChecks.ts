import { SETTINGS_OF_VERSION } from '../../n8n-host/hostVersions';
import { type Check, checked, forPerson, unless } from './check';
import type { ReleasedPackage } from './releasedPackage';

/** What n8n wants to read in a README, by words in its headings or its text. */
const PARTS: Record<string, RegExp> = {
	'how to install it': /^#+ .*\binstall/im,
	'how to sign in': /\bcredential\b/i,
	'how to use it': /^#+ .*\b(?:usage|first swap|how to)/im,
};

/** Letters of other scripts than the Latin one. */
const NOT_ENGLISH = /[^\P{L}\p{Script=Latin}]/u;

/** A version of n8n as texts name it, with those beside it: `n8n 2.41 and 1.123`. */
const N8N_VERSIONS = /\bn8n ((?:\d+\.\d+(?:\.\d+)?(?:, | and | or | to )?)+)/g;

/** What n8n's verification asks of a package's texts. */
export function documentChecks(released: ReleasedPackage): Check[] {
	const { readme, examples } = released;
	const tested = Object.keys(SETTINGS_OF_VERSION).map((host) => host.replace(/^n8n-/, ''));
	const claimed = claimedVersions(readme).filter((version) => !tested.includes(version));
	return [
		checked('README with installation, authentication, usage', `${examples} workflows to import`, [
			...Object.entries(PARTS).flatMap(([what, words]) =>
				unless(words.test(readme), `it does not say ${what}`),
			),
			...unless(examples > 0, 'there are no examples'),
		]),
		checked(
			'English only (README)',
			'no letters of other scripts',
			unless(!NOT_ENGLISH.test(readme), 'there are letters of another script'),
		),
		checked(
			'Names only versions of n8n that the tests run in',
			tested.join(', '),
			claimed.map((version) => `n8n ${version} is not tested`),
		),
		changelogCheck(released),
	];
}

/** The versions of n8n that a text names, without their last part, each once. */
export function claimedVersions(text: string): string[] {
	const versions = [...text.matchAll(N8N_VERSIONS)].flatMap(([, list]) => list.match(/\d+\.\d+/g));
	return [...new Set(versions.filter((version) => version !== null))];
}

/** A version is released on a day. */
function changelogCheck({ changelog, manifest: { version } }: ReleasedPackage): Check {
	const rule = 'CHANGELOG tells of the version';
	const [, when] =
		new RegExp(`^## ${version.replaceAll('.', '\\.')} \\((.+)\\)`, 'm').exec(changelog) ?? [];
	if (when === undefined) return checked(rule, '', [`it does not tell of ${version}`]);
	if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return checked(rule, `${version}, ${when}`);
	return forPerson(rule, `${version} is "${when}": put the day of the release there`);
}
