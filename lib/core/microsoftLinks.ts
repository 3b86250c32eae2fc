import type { ShareLink } from './shareLink';

const HOW_TO_SHARE =
	"In OneDrive, choose Share, set the link to 'Anyone with the link' and copy it again. Or use the picture or video as a file (set the field's type to 'Binary File').";

/**
 * Links of OneDrive and SharePoint. A sharing link of a file becomes its `download.aspx`, which is
 * open to anyone if the link is (github.com/rclone/rclone/pull/5417 for organizations,
 * github.com/OpenListTeam/OpenList/pull/1637 for personal accounts).
 */
export const microsoftLinks: ShareLink[] = [
	{
		// The address that OneDrive's own "Embed" makes: it has a size and is the picture itself.
		site: 'OneDrive',
		hosts: /^1drv\.ms$/,
		path: /^\/i\/c\//,
		direct: (url) =>
			url.searchParams.has('width') && url.searchParams.has('height') ? url.href : undefined,
	},
	{
		// 1drv.ms/i/c/<account>/<share>?e=…; i is a picture, v a video, u any file.
		site: 'OneDrive',
		hosts: /^1drv\.ms$/,
		path: /^\/[iuvb]\/c\/([\da-f]+)\/([\w!-]+)$/i,
		direct: (_url, [account, share]) => personal(account, share),
	},
	{
		// Where 1drv.ms/i/c/… leads.
		site: 'OneDrive',
		hosts: /^onedrive\.live\.com$/,
		path: /^\/:[iuvb]:\/g\/personal\/([\da-f]+)\/([\w-]+)$/i,
		direct: (_url, [account, share]) => personal(account, share),
	},
	{
		// Older accounts: "Embed" makes /embed?…, and /download is the file (github.com/ShareX/ShareX/issues/5386).
		site: 'OneDrive',
		hosts: /^onedrive\.live\.com$/,
		path: /^\/(?:embed|redir|download)(?:\.aspx)?$/,
		direct: (url) =>
			url.searchParams.has('resid') ? `${url.origin}/download${url.search}` : undefined,
		instead: HOW_TO_SHARE,
	},
	{
		// Other links of personal accounts can only be opened after signing in
		// (github.com/felixrieseberg/onedrive-link/issues/1).
		site: 'OneDrive',
		hosts: /^(?:1drv\.ms|onedrive\.live\.com|photos\.onedrive\.com)$/,
		path: /^\/./,
		instead: HOW_TO_SHARE,
	},
	{
		site: 'OneDrive',
		hosts: /^onedrive\.live\.com$/,
		path: /^\/$/,
		instead: HOW_TO_SHARE,
	},
	{
		// <organization>-my.sharepoint.com/:i:/g/personal/<user>/<share>
		site: 'OneDrive',
		hosts: /\.sharepoint\.(?:com|cn|us)$/,
		path: /^\/:[iuvb]:\/g\/personal\/([^/]+)\/([\w-]+)$/,
		direct: ({ origin }, [user, share]) => download(`${origin}/personal/${user}`, share),
	},
	{
		// <organization>.sharepoint.com/:i:/s/<site>/<share>; t instead of s is a team's.
		site: 'SharePoint',
		hosts: /\.sharepoint\.(?:com|cn|us)$/,
		path: /^\/:[iuvb]:\/([st])\/([^/]+)\/([\w-]+)$/,
		direct: ({ origin }, [kind, site, share]) =>
			download(`${origin}/${kind === 's' ? 'sites' : 'teams'}/${site}`, share),
	},
	{
		site: 'a folder or document in SharePoint',
		hosts: /\.sharepoint\.(?:com|cn|us)$/,
		path: /^\/:[fwxpon]:\//,
		instead: HOW_TO_SHARE,
	},
	{
		// The address bar while a file or folder is shown.
		site: 'SharePoint',
		hosts: /\.sharepoint\.(?:com|cn|us)$/,
		path: /\/_layouts\/15\/(?:onedrive|stream|doc)\.aspx$/i,
		instead: HOW_TO_SHARE,
	},
];

function personal(account: string, share: string): string {
	return download(`https://my.microsoftpersonalcontent.com/personal/${account}`, share);
}

function download(place: string, share: string): string {
	return `${place}/_layouts/15/download.aspx?share=${share}`;
}
