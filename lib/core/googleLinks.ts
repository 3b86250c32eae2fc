import { COPY_IMAGE, DOWNLOAD_INSTEAD, type ShareLink } from './shareLink';

const DRIVE = /^(?:drive|docs)\.google\.com$/;
/** Between the host and the path: the number of the account, or the domain of an organization. */
const ACCOUNT = '(?:\\/a\\/[^/]+)?(?:\\/u\\/\\d+)?';

/**
 * The ID of a file, perhaps at the end of a whole address that was put in its place
 * (github.com/luvlqq/nestjs-googledrive/issues/1), or with an ending that people add
 * (github.com/DWilliames/google-sheets-sync-figma/issues/259).
 */
const FILE_ID = /(?:^|[=/])([\w-]{10,})(?:\.\w{3,4})?$/;

/**
 * Google Drive's own address for downloads. `confirm=t` skips the page about files that are too
 * large to be scanned for viruses (100 MB; github.com/voxel51/eta/pull/554); `resourcekey` belongs
 * to the right to see files that were shared before 2021
 * (support.google.com/drive/answer/10729743). A file that many people fetch is refused for a day
 * (github.com/wkentaro/gdown/issues/325).
 */
function download(url: URL, value: string | null): string | undefined {
	const [, id] = FILE_ID.exec(value ?? '') ?? [];
	if (id === undefined) return undefined;
	const key = url.searchParams.get('resourcekey');
	const query = new URLSearchParams({ id, export: 'download', confirm: 't' });
	if (key) query.set('resourcekey', key);
	return `https://drive.usercontent.google.com/download?${query}`;
}

/** Links of Google Drive, Docs, Photos and Images. */
export const googleLinks: ShareLink[] = [
	{
		// "Copy link" in Drive: /file/d/<id>/view?usp=sharing; docs.google.com/file/d/… is its old form.
		site: 'Google Drive',
		hosts: DRIVE,
		path: new RegExp(`^${ACCOUNT}/file(?:/u/\\d+)?/d/([\\w-]{10,})`),
		direct: (url, [id]) => download(url, id),
	},
	{
		// /open?id= is the older share link, /uc?id= the older address for downloads and for pages
		// that show pictures, which Google refuses by now (github.com/naturalcrit/homebrewery/issues/3257).
		site: 'Google Drive',
		hosts: DRIVE,
		path: new RegExp(`^${ACCOUNT}/(?:open|uc|leaf)$`),
		direct: (url) => download(url, url.searchParams.get('id')),
	},
	{
		site: 'Google Drive',
		hosts: /^drive\.usercontent\.google\.com$/,
		path: /^\/(?:u\/\d+\/)?(?:uc|download)$/,
		direct: (url) =>
			url.searchParams.has('confirm') ? url.href : download(url, url.searchParams.get('id')),
	},
	{
		site: 'a folder in Google Drive',
		hosts: DRIVE,
		path: new RegExp(`^${ACCOUNT}/(?:drive|folderview|embeddedfolderview)(?:/|$)`),
		instead: "Open the folder, and choose Share, then 'Copy link' for a single file.",
	},
	{
		site: 'Google Docs',
		hosts: /^docs\.google\.com$/,
		path: new RegExp(
			`^${ACCOUNT}/(?:document|spreadsheets|presentation|forms|drawings)/(?!.*/(?:pub|export))`,
		),
		instead: `A document is not a picture or video. ${DOWNLOAD_INSTEAD}`,
	},
	{
		// github.com/ShareX/ShareX/issues/6195: the link leads to a page of Google Photos.
		site: 'Google Photos',
		hosts: /^photos\.(?:app\.goo\.gl|google\.com)$/,
		path: /^\/./,
		instead: DOWNLOAD_INSTEAD,
	},
	{
		// A result of Google Images: the picture's own address is in the query.
		site: 'Google Images',
		hosts: /^(?:images\.)?google\.[a-z.]{2,6}$/,
		path: /^\/imgres$/,
		direct: (url) => httpOnly(url.searchParams.get('imgurl')),
		instead: COPY_IMAGE,
	},
	{
		// What the share button of Google Images and of the Google app makes.
		site: 'Google Images',
		hosts: /^(?:images\.app\.goo\.gl|share\.google)$/,
		path: /^\/./,
		instead: COPY_IMAGE,
	},
	{
		// What Google puts in front of the address of another site.
		site: 'Google',
		hosts: /^google\.[a-z.]{2,6}$/,
		path: /^\/url$/,
		direct: (url) => httpOnly(url.searchParams.get('url') ?? url.searchParams.get('q')),
	},
	{
		site: 'Google Search',
		hosts: /^google\.[a-z.]{2,6}$/,
		path: /^\/search$/,
		instead: COPY_IMAGE,
	},
];

function httpOnly(address: string | null): string | undefined {
	return address !== null && URL.canParse(address) && /^https?:\/\//i.test(address)
		? new URL(address).href
		: undefined;
}
