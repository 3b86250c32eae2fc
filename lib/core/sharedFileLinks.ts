import { type ShareLink, withParameter } from './shareLink';

const ONE_FILE = 'Open it and copy the link of a single file.';

/** Links of Dropbox, Box, GitHub and others of which the file's own address is known. */
export const sharedFileLinks: ShareLink[] = [
	{
		// help.dropbox.com/share/force-download: raw=1 is the file itself, dl=1 as a download; the
		// other parameters, rlkey above all, have to stay.
		site: 'Dropbox',
		hosts: /^dropbox\.com$/,
		path: /^\/(?:s|scl\/fi)\/|^\/(?:sh|scl\/fo)\/.+\.\w{3,4}$/,
		direct: (url) => (isDirectDropbox(url) ? url.href : withRaw(url)),
	},
	{
		site: 'a folder in Dropbox',
		hosts: /^dropbox\.com$/,
		path: /^\/(?:sh|scl\/fo)\//,
		instead: ONE_FILE,
	},
	{
		// The address bar of somebody who is signed in.
		site: 'Dropbox',
		hosts: /^dropbox\.com$/,
		path: /^\/(?:home|preview|work|personal|t|transfer)(?:\/|$)/,
		instead: "In Dropbox, choose Share for the file, then 'Copy link'.",
	},
	{
		// /raw/ leads to the file, also to one in Git LFS, which raw.githubusercontent.com does not
		// have (github.com/rgrove/rawgit/issues/128).
		site: 'GitHub',
		hosts: /^github\.com$/,
		path: /^\/([^/]+\/[^/]+)\/blob\/(.+)$/,
		direct: (_url, [repository, file]) => `https://github.com/${repository}/raw/${file}`,
	},
	{
		// docs.gitlab.com/api/repository_files: /-/raw/ beside /-/blob/.
		site: 'GitLab',
		hosts: /^gitlab\.com$/,
		path: /^(\/.+\/-)\/blob\/(.+)$/,
		direct: (_url, [project, file]) => `https://gitlab.com${project}/raw/${file}`,
	},
	{
		// huggingface.co/docs/huggingface_hub: /resolve/ is the file, /blob/ the page about it.
		site: 'Hugging Face',
		hosts: /^huggingface\.co$/,
		path: /^(\/.+)\/blob\/(.+)$/,
		direct: (_url, [repository, file]) => `https://huggingface.co${repository}/resolve/${file}`,
	},
	{
		// commons.wikimedia.org/wiki/Commons:FAQ: Special:FilePath is the file of a page File:….
		site: 'Wikimedia Commons',
		hosts: /^commons\.(?:m\.)?wikimedia\.org$/,
		path: /^\/wiki\/File:(.+)$/,
		direct: (_url, [name]) => `https://commons.wikimedia.org/wiki/Special:FilePath/${name}`,
	},
];

function isDirectDropbox({ searchParams }: URL): boolean {
	return searchParams.get('raw') === '1' || searchParams.get('dl') === '1';
}

function withRaw(url: URL): string {
	const withoutDownload = new URL(url.href);
	withoutDownload.search = url.search
		.slice(1)
		.split('&')
		.filter((part) => !/^dl(?:=|$)/.test(part))
		.join('&');
	return withParameter(withoutDownload, 'raw', '1');
}
