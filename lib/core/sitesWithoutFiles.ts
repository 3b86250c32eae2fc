import { COPY_IMAGE, DOWNLOAD_INSTEAD, type ShareLink } from './shareLink';

const ANY_PAGE = /^\/./;

/**
 * Sites whose links lead to pages only. The hosts of their files (scontent….fbcdn.net, i.imgur.com,
 * pbs.twimg.com, i.pinimg.com and the like) are not among these.
 */
export const sitesWithoutFiles: ShareLink[] = (
	[
		['iCloud', /^(?:share\.|photos\.)?icloud\.com$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		[
			'WeTransfer',
			/^(?:we\.tl|(?!download\.)(?:.+\.)?wetransfer\.com)$/,
			ANY_PAGE,
			DOWNLOAD_INSTEAD,
		],
		['MEGA', /^mega\.(?:nz|io|co\.nz)$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		['MediaFire', /^mediafire\.com$/, /^\/(?:file|view|folder)\//, DOWNLOAD_INSTEAD],
		[
			'Box',
			/^(?:.+\.)?app\.box\.com$/,
			/^\/(?:s|v|file|folder)\//,
			"In Box, open the file's shared link settings and copy the direct link. Or use it as a file (set the field's type to 'Binary File').",
		],
		['Instagram', /^(?:m\.)?instagram\.com$|^instagr\.am$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		[
			'Facebook',
			/^(?:(?:m|web|mbasic|l|lm|[a-z]{2}-[a-z]{2})\.)?facebook\.com$|^fb\.(?:watch|me|com)$/,
			ANY_PAGE,
			DOWNLOAD_INSTEAD,
		],
		['Threads', /^threads\.(?:net|com)$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		['TikTok', /^(?:(?:m|vm|vt)\.)?tiktok\.com$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		['X', /^(?:mobile\.)?(?:x|twitter)\.com$/, ANY_PAGE, COPY_IMAGE],
		[
			'YouTube',
			/^(?:(?:m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
			ANY_PAGE,
			DOWNLOAD_INSTEAD,
		],
		['Vimeo', /^vimeo\.com$/, /^\/(?:\d+|manage|channels|showcase)/, DOWNLOAD_INSTEAD],
		['Pinterest', /^(?:[a-z]{2}\.)?pinterest\.[a-z.]{2,6}$|^pin\.it$/, ANY_PAGE, COPY_IMAGE],
		[
			'Reddit',
			/^(?:(?:old|new|m)\.)?reddit\.com$/,
			/^\/(?:r|user|u|gallery|media)(?:\/|$)/,
			COPY_IMAGE,
		],
		['LinkedIn', /^(?:[a-z]{2}\.)?linkedin\.com$|^lnkd\.in$/, ANY_PAGE, COPY_IMAGE],
		['Bluesky', /^bsky\.app$/, ANY_PAGE, COPY_IMAGE],
		['VK', /^(?:m\.)?vk\.(?:com|ru)$/, /^\/(?:photo|album|video|clip|wall)/, COPY_IMAGE],
		['Weibo', /^(?:m\.)?weibo\.(?:com|cn)$/, ANY_PAGE, COPY_IMAGE],
		['WhatsApp', /^(?:(?:web|chat)\.)?whatsapp\.com$|^wa\.me$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		['Snapchat', /^snapchat\.com$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		['Imgur', /^(?:m\.)?imgur\.com$/, /^\/(?:a\/|gallery\/|t\/|r\/)?[\w-]+$/, COPY_IMAGE],
		['Flickr', /^flickr\.com$|^flic\.kr$/, /^\/(?:photos|gp|p|people)\//, COPY_IMAGE],
		['Canva', /^canva\.(?:com|link)$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		['Figma', /^figma\.com$/, /^\/(?:file|design|proto|board)\//, DOWNLOAD_INSTEAD],
		['Telegram', /^(?:t|telegram)\.me$/, ANY_PAGE, DOWNLOAD_INSTEAD],
		['Discord', /^discord(?:app)?\.com$/, /^\/channels\//, COPY_IMAGE],
		['Google Maps', /^maps\.app\.goo\.gl$|^maps\.google\.[a-z.]{2,6}$/, ANY_PAGE, COPY_IMAGE],
	] as const
).map(([site, hosts, path, instead]) => ({ site, hosts, path, instead }));
