import { callbackKey } from '../../../lib/akool/callbackKey';
import { readApiKey } from '../../../lib/akool/credentialValues';
import { readDetectResponse, readFramesResponse } from '../../../lib/akool/detectResponse';
import { readBox } from '../../../lib/akool/faceBoxes';
import { readEntries } from '../../../lib/core/entryLists';
import { noFacePictureError } from '../../../lib/akool/faceReferences';
import { requireAsManyTimestamps } from '../../../lib/akool/frameAnalysis';
import { checkMedia } from '../../../lib/akool/mediaLimits';
import { readResultIds } from '../../../lib/akool/resultIds';
import { verifyCallback } from '../../../lib/akool/verifyCallback';
import { UserError } from '../../../lib/core/errors';
import type { MediaType } from '../../../lib/core/mediaTypes';
import { account, makeCallback, SIGNED_AT } from '../../support/makeCallback';

const JPEG = '\xff\xd8\xff\xe0';
const HEIC = '\0\0\0\x24ftypheic';
const MP4 = '\0\0\0\x20ftypisom';
const file = (head: string, wanted?: MediaType, size = 1000, mimeType = 'image/jpeg') =>
	checkMedia({ head: Buffer.from(head, 'latin1'), size, mimeType }, 'Photo Field', wanted);
const huge = 1e12;

const callback = (body: unknown, now = SIGNED_AT) =>
	verifyCallback({ body, ...account, now, maxAgeMs: 1000 });
const genuine = makeCallback({ _id: 'a' });

const detect = (body: object, status: number, isInline?: boolean) =>
	readDetectResponse({ status, headers: {}, body }, 0, isInline);
const damaged = { error_code: 1, error_msg: 'Failed to download media' };

/** Every error says what to do next, in words that fit the case. */
test.each<[name: string, fails: () => unknown, advice: string]>([
	['an empty file', () => file('', 'image', 0), 'Use another file.'],
	[
		'a page instead of a picture',
		() => file('<html>', 'image', 9, 'text/html'),
		"n8n has it as text/html, but its content is something else. An earlier node may have downloaded a web page instead: open the file there with 'View'. Use JPEG, PNG or WebP pictures.",
	],
	[
		'a file without a type',
		() => file('<html>', undefined, 9, ''),
		'n8n has it as a file without a type',
	],
	[
		'anything but media',
		() => file('<html>'),
		'Use JPEG, PNG or WebP pictures, or MP4, MOV or AVI videos.',
	],
	['a picture instead of a video', () => file(JPEG, 'video'), 'Use MP4, MOV or AVI videos.'],
	[
		'a format that Akool does not open',
		() => file(HEIC),
		'Convert the file first. Use JPEG, PNG or WebP pictures.',
	],
	[
		'a large picture',
		() => file(JPEG, 'image', huge),
		'That is the limit for a picture. Make it smaller first.',
	],
	['a large video', () => file(MP4, 'video', huge), 'That is the limit for a video.'],
	[
		'no result ID',
		() => readResultIds('', 'IDs'),
		'Enter the ID that an Akool node returns as _id',
	],
	['a strange ID', () => readResultIds('?', 'IDs'), 'An ID is made of letters and digits'],
	[
		'a job_id',
		() => readResultIds('20240102082900592-5653', 'IDs'),
		'Akool finds results by their _id only',
	],
	['no box', () => readBox('1', 'Box'), 'It must be left,top,right,bottom in pixels'],
	[
		'a short key',
		() => callbackKey('id', 'key'),
		'It must be 16, 24 or 32 characters long. Copy it again from akool.com',
	],
	[
		'no client ID',
		() => callbackKey('', account.apiKey),
		"Copy it from akool.com (API, then Credentials) into 'Client ID'",
	],
	['no key', () => readApiKey(''), 'Copy it from akool.com (API, then Credentials).'],
	[
		'a hidden key',
		() => readApiKey('ab••cd'),
		'Copy it again from akool.com (API, then Credentials), with the copy button.',
	],
	[
		'faces without pictures',
		() => {
			throw noFacePictureError();
		},
		'Nothing was submitted. Try again in a few minutes',
	],
	[
		'too few timestamps',
		() => requireAsManyTimestamps([1], 2),
		'Enter one number of seconds for each frame, or leave the field empty.',
	],
	[
		'too many pairs',
		() =>
			readEntries([{}, {}], { entry: 'Pair', most: 1, provider: 'Akool', example: '', keys: [] }),
		'Remove some of them.',
	],
	[
		'rubbish as a callback',
		() => callback('x'),
		'Only Akool should know this address. If somebody else sends to it, use a new one.',
	],
	[
		'an old callback',
		() => callback(genuine, SIGNED_AT + 1001),
		"Somebody may have sent an old callback again. If it is new, check this computer's clock",
	],
	[
		'a wrong signature',
		() => callback({ ...genuine, nonce: 'x' }),
		'check the client ID in the Akool API credential',
	],
	[
		'a callback of another key',
		() => callback(makeCallback({ _id: 'a' }, { ...account, apiKey: '1'.repeat(32) })),
		'check that the client ID and the API key in the Akool API credential belong to the same account',
	],
	[
		'a picture Akool can not fetch',
		() => detect(damaged, 400),
		'Check that anyone can open it without a login, and that it is a JPEG, PNG or WebP picture or an MP4, MOV or AVI video. Akool\'s message: "Failed to download media".',
	],
	[
		'a picture in the request',
		() => detect(damaged, 400, true),
		"The file may be damaged. Open it in n8n with 'View'",
	],
	[
		'trouble of Face Detect',
		() => detect({ error_code: 1 }, 500),
		'The problem is at Akool. Try again in a few minutes.',
	],
	[
		'frames that Akool can not fetch',
		() =>
			readFramesResponse({ status: 400, headers: {}, body: { success: false, error: 'no' } }, 0),
		'Check that anyone can open it',
	],
])('%s: what to do is said', (_name, fails, advice) => {
	expect.assertions(2);
	try {
		fails();
	} catch (error) {
		expect(error).toBeInstanceOf(UserError);
		expect((error as UserError).advice).toContain(advice);
	}
});
