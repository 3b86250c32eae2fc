/** How links of a site are read: each row either makes a direct address or says what to do. */
export interface ShareLink {
	/** The site's name, for messages. */
	site: string;
	/** Its host names, without `www.`. */
	hosts: RegExp;
	/** The paths that the row is about. */
	path: RegExp;
	/**
	 * Returns the address of the file itself; undefined to go on with `instead` or, without that,
	 * with the next row.
	 *
	 * @param parts what the groups of `path` matched
	 */
	direct?(url: URL, parts: string[]): string | undefined;
	/** What to do instead, if there is no address of the file itself. */
	instead?: string;
}

/** What to do about a site that shows files only on pages. */
export const DOWNLOAD_INSTEAD =
	"Download it there and use it as a file (set the field's type to 'Binary File'), or upload it where each file has its own link, e.g. to Dropbox or Google Drive.";

/** What to do about a site that shows pictures on pages, but has them at addresses of their own. */
export const COPY_IMAGE =
	"Open the picture there, right-click it and choose 'Copy Image Address'. Or download it and use it as a file (set the field's type to 'Binary File').";

/** Returns an address with one parameter of its query set, the others unchanged. */
export function withParameter(url: URL, name: string, value: string): string {
	const rest = url.search
		.slice(1)
		.split('&')
		.filter((part) => part !== '' && part.split('=')[0].toLowerCase() !== name);
	return `${url.origin}${url.pathname}?${[...rest, `${name}=${value}`].join('&')}`;
}
