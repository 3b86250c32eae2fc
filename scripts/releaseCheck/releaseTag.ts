import { type Check, checked, unless } from './check';
import type { ReleasedPackage } from './releasedPackage';

/**
 * Reads a tag such as `n8n-nodes-akool@0.1.0`.
 *
 * @throws Error when it has another form
 */
export function readReleaseTag(tag: string): { name: string; version: string } {
	const [, name, version] = /^(n8n-nodes-[a-z-]+)@(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
	if (name === undefined) {
		throw new Error(`The tag of a release is a package and its version, not "${tag}"`);
	}
	return { name, version };
}

/** Whether a tag is the version of a package, and the changelog has the day of its release. */
export function tagChecks(tag: string, { manifest, changelog }: ReleasedPackage): Check[] {
	const { version } = readReleaseTag(tag);
	const isDated = new RegExp(
		`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)`,
		'm',
	);
	return [
		checked('The tag is the version of the package', tag, [
			...unless(
				version === manifest.version,
				`package.json has ${manifest.version}, the tag ${tag}`,
			),
			...unless(isDated.test(changelog), 'the changelog has no day for this version'),
		]),
	];
}
