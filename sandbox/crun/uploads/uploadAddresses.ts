import { randomBytes, randomUUID } from 'crypto';

import type { MovableClock } from '../../clock';

/** A file that may be sent. */
export interface ExpectedUpload {
	/** Where it is sent to: path and query. */
	sentTo: string;
	/** The path at which it is then served. */
	servedAt: string;
	/** The content type with which it has to be sent. */
	contentType: string;
	/** When it can no longer be sent, in ms since 1970, sandbox time. */
	expiresAt: number;
	/** Whether it was sent. */
	used: boolean;
}

/** How paths to send files to begin. */
export const STORE_PATH = '/store/';

/** The addresses that were given out for uploads; each is for one file of one type, for a while. */
export class UploadAddresses {
	private readonly expected = new Map<string, ExpectedUpload>();

	/** @param lifetimeMs how long an address can be used, in ms of sandbox time */
	constructor(
		private readonly clock: MovableClock,
		private readonly lifetimeMs: number,
	) {}

	/**
	 * Makes the addresses of an upload.
	 *
	 * @param ending of the file's name, with the dot
	 */
	issue(contentType: string, ending: string): ExpectedUpload {
		const name = `${randomUUID()}${ending}`;
		const query = new URLSearchParams({
			'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
			'X-Amz-Expires': String(Math.floor(this.lifetimeMs / 1000)),
			'X-Amz-SignedHeaders': 'content-type;host',
			'X-Amz-Signature': randomBytes(32).toString('hex'),
		});
		const upload: ExpectedUpload = {
			sentTo: `${STORE_PATH}${name}?${query.toString()}`,
			servedAt: `/files/uploads/${name}`,
			contentType,
			expiresAt: this.clock.now() + this.lifetimeMs,
			used: false,
		};
		this.expected.set(upload.sentTo, upload);
		return upload;
	}

	/** The upload with an address, if that was given out exactly so. */
	find(sentTo: string): ExpectedUpload | undefined {
		return this.expected.get(sentTo);
	}

	/** Forgets all addresses. */
	clear(): void {
		this.expected.clear();
	}
}
