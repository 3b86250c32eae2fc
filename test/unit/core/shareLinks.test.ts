import { directAddress } from '../../../lib/core/shareLinks';
import { readWebAddress } from '../../../lib/core/webAddress';

const ID = '1bo3oWnBgND0XjyJHJakYAFupzZToPcE1';
const DRIVE = `https://drive.usercontent.google.com/download?id=${ID}&export=download&confirm=t`;
const SHARE = 'IQD1nNIxB6VtTq2s4nem0VPPATTEyYLMa4H0rTxqaYgNYqg';
const ONEDRIVE = `https://my.microsoftpersonalcontent.com/personal/fb772e05d8606035/_layouts/15/download.aspx?share=${SHARE}`;
const OLD_ONEDRIVE = 'resid=D3A14AD9A72B3132%211156&authkey=ANIJy5jnUrMa4IE';

describe('a share link becomes the address of the file', () => {
	test.each<[link: string, direct: string]>([
		[`https://drive.google.com/file/d/${ID}/view?usp=sharing`, DRIVE],
		[`https://drive.google.com/file/d/${ID}/view?usp=drive_link`, DRIVE],
		[`https://drive.google.com/file/d/${ID}`, DRIVE],
		[`https://drive.google.com/file/d/${ID}/preview`, DRIVE],
		[`https://drive.google.com/file/d/${ID}/edit`, DRIVE],
		[`https://drive.google.com/u/0/file/d/${ID}/view`, DRIVE],
		[`https://drive.google.com/file/u/1/d/${ID}/view`, DRIVE],
		[`https://drive.google.com/a/example.org/file/d/${ID}/view`, DRIVE],
		[`https://docs.google.com/file/d/${ID}/edit?usp=drivesdk`, DRIVE],
		[`https://drive.google.com/open?id=${ID}`, DRIVE],
		[`https://drive.google.com/open?usp=forms_web&id=${ID}`, DRIVE],
		[`https://drive.google.com/uc?id=${ID}`, DRIVE],
		[`https://drive.google.com/uc?export=view&id=${ID}`, DRIVE],
		[`https://drive.google.com/uc?export=download&id=${ID}&confirm=9iBg`, DRIVE],
		[`https://drive.google.com/uc?export=view&id=${ID}.png`, DRIVE],
		[`https://drive.google.com/uc?id=https://drive.google.com/uc?id=${ID}`, DRIVE],
		[`https://drive.google.com/u/0/uc?id=${ID}&export=download`, DRIVE],
		[`https://docs.google.com/uc?export=download&id=${ID}`, DRIVE],
		[`https://drive.usercontent.google.com/download?id=${ID}&export=download&authuser=0`, DRIVE],
		[`https://drive.usercontent.google.com/u/0/uc?id=${ID}&export=download`, DRIVE],
		[
			`https://drive.google.com/file/d/${ID}/view?usp=sharing&resourcekey=0-OsOHHiQFk1QEw6vIyh8v_w`,
			`${DRIVE}&resourcekey=0-OsOHHiQFk1QEw6vIyh8v_w`,
		],
		[
			'https://www.google.com/imgres?imgurl=https%3A%2F%2Fexample.com%2Fa.jpg&tbnid=x&docid=y',
			'https://example.com/a.jpg',
		],
		[
			`https://www.google.com/url?sa=i&url=https%3A%2F%2Fdrive.google.com%2Fopen%3Fid%3D${ID}&ust=1`,
			DRIVE,
		],
		[
			'https://www.dropbox.com/s/a1b2c3d4ef5gh6/me.jpg?dl=0',
			'https://www.dropbox.com/s/a1b2c3d4ef5gh6/me.jpg?raw=1',
		],
		[
			'https://www.dropbox.com/scl/fi/abc/my%20photo.jpg?rlkey=k9&st=z&dl=0',
			'https://www.dropbox.com/scl/fi/abc/my%20photo.jpg?rlkey=k9&st=z&raw=1',
		],
		[
			'https://dropbox.com/scl/fi/abc/me.jpg?rlkey=k9',
			'https://dropbox.com/scl/fi/abc/me.jpg?rlkey=k9&raw=1',
		],
		[
			'https://www.dropbox.com/scl/fo/abc/AHx/me.jpg?rlkey=k9&e=1&dl=0',
			'https://www.dropbox.com/scl/fo/abc/AHx/me.jpg?rlkey=k9&e=1&raw=1',
		],
		[`https://1drv.ms/i/c/fb772e05d8606035/${SHARE}?e=CwQBX8`, ONEDRIVE],
		[`https://1drv.ms/v/c/fb772e05d8606035/${SHARE}`, ONEDRIVE],
		[
			`https://onedrive.live.com/:i:/g/personal/fb772e05d8606035/${SHARE}?resid=FB77!s1&ithint=photo&e=4%3Arl3G3I&migratedtospo=true`,
			ONEDRIVE,
		],
		[
			`https://onedrive.live.com/embed?cid=D3A14AD9A72B3132&${OLD_ONEDRIVE}`,
			`https://onedrive.live.com/download?cid=D3A14AD9A72B3132&${OLD_ONEDRIVE}`,
		],
		[
			`https://org-my.sharepoint.com/:i:/g/personal/me_org_com/${SHARE}?e=dPzCcr`,
			`https://org-my.sharepoint.com/personal/me_org_com/_layouts/15/download.aspx?share=${SHARE}`,
		],
		[
			`https://org.sharepoint.com/:v:/s/Marketing/${SHARE}?e=dPzCcr`,
			`https://org.sharepoint.com/sites/Marketing/_layouts/15/download.aspx?share=${SHARE}`,
		],
		[
			`https://org.sharepoint.com/:i:/t/Team/${SHARE}`,
			`https://org.sharepoint.com/teams/Team/_layouts/15/download.aspx?share=${SHARE}`,
		],
		[
			'https://github.com/owner/repo/blob/main/docs/my%20photo.png?raw=true',
			'https://github.com/owner/repo/raw/main/docs/my%20photo.png',
		],
		[
			'https://gitlab.com/group/sub/project/-/blob/main/a.png?ref_type=heads',
			'https://gitlab.com/group/sub/project/-/raw/main/a.png',
		],
		[
			'https://huggingface.co/datasets/o/d/blob/main/a.png',
			'https://huggingface.co/datasets/o/d/resolve/main/a.png',
		],
		[
			'https://commons.wikimedia.org/wiki/File:Example_(1).jpg',
			'https://commons.wikimedia.org/wiki/Special:FilePath/Example_(1).jpg',
		],
	])('%s', (link, direct) => {
		expect(directAddress(link, 'X')).toBe(direct);
		expect(directAddress(direct, 'X')).toBe(direct);
	});
});

describe('a link that leads to no file but a page is refused, with what to do', () => {
	test.each<[site: string, ...links: string[]]>([
		['Google Docs', `https://docs.google.com/document/d/${ID}/edit`],
		['Google Docs', `https://docs.google.com/presentation/d/${ID}/edit#slide=1`],
		['a folder in Google Drive', `https://drive.google.com/drive/folders/${ID}?usp=sharing`],
		['a folder in Google Drive', 'https://drive.google.com/drive/u/0/my-drive'],
		['Google Photos', 'https://photos.app.goo.gl/abc', 'https://photos.google.com/share/A?key=b'],
		['Google Images', 'https://www.google.de/imgres?q=x', 'https://images.app.goo.gl/abc'],
		['Google Images', 'https://share.google/images/abc'],
		['Google Search', 'https://www.google.com/search?q=cat&tbm=isch'],
		['a folder in Dropbox', 'https://www.dropbox.com/scl/fo/abc/AHx?rlkey=k&dl=0'],
		['a folder in Dropbox', 'https://www.dropbox.com/sh/abc/AAB?dl=0'],
		['Dropbox', 'https://www.dropbox.com/home/Photos?preview=me.jpg'],
		['OneDrive', 'https://1drv.ms/u/s!AjIxK6fZSqHTiH9qUVGUGPfick-_', 'https://1drv.ms/f/c/1/2'],
		['OneDrive', 'https://onedrive.live.com/?cid=B8E63FDC932EEE36&id=B8E63FDC932EEE36!193'],
		['a folder or document in SharePoint', 'https://org.sharepoint.com/:f:/s/team/abc?e=1'],
		[
			'SharePoint',
			'https://org-my.sharepoint.com/personal/me/_layouts/15/onedrive.aspx?id=%2Fpersonal',
		],
		['iCloud', 'https://share.icloud.com/photos/0ab', 'https://www.icloud.com/sharedalbum/#B0a'],
		['WeTransfer', 'https://we.tl/t-abc', 'https://wetransfer.com/downloads/a/b'],
		['MEGA', 'https://mega.nz/file/abc#key'],
		['MediaFire', 'https://www.mediafire.com/file/abc/a.jpg/file'],
		['Box', 'https://app.box.com/s/abc', 'https://org.app.box.com/s/abc'],
		['Instagram', 'https://www.instagram.com/p/abc/', 'https://instagram.com/reel/abc/?igsh=x'],
		['Facebook', 'https://www.facebook.com/photo/?fbid=1', 'https://fb.watch/abc/'],
		['Facebook', 'https://m.facebook.com/story.php?id=1', 'https://de-de.facebook.com/x'],
		['Threads', 'https://www.threads.net/@a/post/b', 'https://www.threads.com/@a/post/b'],
		['TikTok', 'https://www.tiktok.com/@a/video/1', 'https://vm.tiktok.com/ZM/'],
		['X', 'https://x.com/a/status/1/photo/1', 'https://twitter.com/a/status/1'],
		['YouTube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://youtu.be/dQw4w9WgXcQ'],
		['YouTube', 'https://m.youtube.com/shorts/abc'],
		['Vimeo', 'https://vimeo.com/76979871'],
		[
			'Pinterest',
			'https://www.pinterest.de/pin/1/',
			'https://pin.it/abc',
			'https://pinterest.com/pin/1',
		],
		['Reddit', 'https://www.reddit.com/r/pics/comments/a/b/'],
		['LinkedIn', 'https://www.linkedin.com/posts/a', 'https://de.linkedin.com/in/a'],
		['LinkedIn', 'https://lnkd.in/abc'],
		['Bluesky', 'https://bsky.app/profile/a.example/post/b'],
		['VK', 'https://vk.com/photo1_2', 'https://m.vk.com/wall-1_2'],
		['Weibo', 'https://weibo.com/1/abc', 'https://m.weibo.cn/status/1'],
		[
			'WhatsApp',
			'https://wa.me/1',
			'https://web.whatsapp.com/x',
			'https://www.whatsapp.com/channel/x',
		],
		['Snapchat', 'https://www.snapchat.com/add/a'],
		[
			'Imgur',
			'https://imgur.com/abc1234',
			'https://imgur.com/a/abc',
			'https://imgur.com/gallery/x-y',
		],
		['Flickr', 'https://www.flickr.com/photos/a/1/', 'https://flic.kr/p/abc'],
		['Canva', 'https://www.canva.com/design/DAF/view'],
		['Figma', 'https://www.figma.com/design/abc/x'],
		['Telegram', 'https://t.me/a/1'],
		['Discord', 'https://discord.com/channels/1/2/3'],
		['Google Maps', 'https://maps.app.goo.gl/abc'],
	])('%s', (site, ...links) => {
		for (const link of links) {
			expect(() => directAddress(link, 'X')).toThrow(
				expect.objectContaining({
					name: 'ValidationError',
					message: `'X' is a link to ${site} that opens a page, not the picture or video itself`,
					advice: expect.stringMatching(/^(?=.{40}).*\.$/),
					errorReason: 'unreachable',
				}),
			);
		}
	});
});

test.each([
	'https://download.wetransfer.com/eugv/abc/me.jpg?token=eyJhbGciOiJIUzI1NiJ9.e30.abc',
	'https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:abc/bafk@jpeg',
	'https://i.imgur.com/abc1234.jpg',
	'https://app.box.com/shared/static/abc.jpg',
])('the address of a file at such a site stays: %s', (address) => {
	expect(directAddress(address, 'X')).toBe(address);
});

test('the address of a callback or an API is never rewritten', () => {
	const link = `https://drive.google.com/open?id=${ID}`;
	expect(readWebAddress(link, 'Callback URL')).toBe(link);
	expect(readWebAddress('https://x.com/webhook', 'Callback URL')).toBe('https://x.com/webhook');
});
