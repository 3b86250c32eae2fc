import { ValidationError } from './errors';
import { googleLinks } from './googleLinks';
import { microsoftLinks } from './microsoftLinks';
import { sharedFileLinks } from './sharedFileLinks';
import type { ShareLink } from './shareLink';
import { sitesWithoutFiles } from './sitesWithoutFiles';

/**
 * How the links of well-known sites are read. The first row that fits an address decides; an
 * address that fits none is used as it is.
 */
export const SHARE_LINKS: readonly ShareLink[] = [
	...googleLinks,
	...microsoftLinks,
	...sharedFileLinks,
	...sitesWithoutFiles,
];

/**
 * Turns a share link, which shows a page, into the address of the file itself.
 *
 * @param address a web address
 * @param field the display name of the parameter
 * @returns the address itself if it is no share link of a known site, or is direct already
 * @throws {ValidationError} when the site has no address of the file itself
 */
export function directAddress(address: string, field: string): string {
	const url = new URL(address);
	const host = url.hostname.replace(/^www\./, '');
	for (const { site, hosts, path, direct, instead } of SHARE_LINKS) {
		const parts = hosts.test(host) ? path.exec(url.pathname) : null;
		if (!parts) continue;
		const target = direct?.(url, parts.slice(1));
		if (target !== undefined) {
			return target === url.href ? address : directAddress(target, field);
		}
		if (instead !== undefined) throw pageError(field, site, instead);
	}
	return address;
}

function pageError(field: string, site: string, instead: string): ValidationError {
	return new ValidationError(
		`'${field}' is a link to ${site} that opens a page, not the picture or video itself`,
		instead,
		'unreachable',
	);
}
