import type { AddressFinding } from '../../core/addressFinding';
import { checkAddress } from '../../core/checkAddress';
import type { MediaType } from '../../core/mediaTypes';
import type { AcceptedMedia, WantedMedia } from '../../core/wantedMedia';
import { limitConcurrency, runInParallel } from '../../jobs/concurrency';
import type { NodeContext } from '../platform/service';
import { lookAt } from './lookAt';
import { LOOK_LIMITS } from './lookLimits';

/** The provider that opens the addresses. */
export interface AddressReader {
	/** Its own address: what it can't reach is certainly wrong. */
	server: string;
	accepted: AcceptedMedia;
}

/**
 * What the web addresses of a run lead to. Each distinct address is looked at once, several in
 * parallel. Host names are not resolved: one that points to a private address is requested.
 */
export class AddressLooks {
	private readonly atOnce = limitConcurrency(LOOK_LIMITS.parallel);
	/** The looks that were begun. */
	private readonly begun = new Map<string, Promise<void>>();
	private readonly findings = new Map<string, AddressFinding>();
	/** How many looks each host answered, less those that it left without an answer. */
	private readonly answers = new Map<string, number>();

	constructor(
		private readonly context: NodeContext,
		private readonly reader: AddressReader,
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * Looks at the addresses that were not looked at yet, and waits for looks that others began.
	 *
	 * @throws only the signal's reason, when cancelled
	 */
	async lookAtAll(media: readonly WantedMedia[]): Promise<void> {
		const urls = media.flatMap(({ media: one }) => ('url' in one ? [one.url] : []));
		const distinct = [...new Set(urls)];
		await runInParallel(distinct, distinct.length, async (url) => await this.lookOnce(url));
	}

	private async lookOnce(url: string): Promise<void> {
		const look = async () => void this.findings.set(url, await this.look(url));
		const begun = this.begun.get(url) ?? this.atOnce(look);
		this.begun.set(url, begun);
		await begun;
	}

	/**
	 * Checks a picture or video by what its address leads to. Passes if that is right, not certain, or
	 * not known, and for files.
	 *
	 * @throws {ValidationError} when it is certainly wrong
	 */
	check({ media, wanted }: WantedMedia): void {
		if (!('url' in media)) return;
		const finding = this.findings.get(media.url) ?? { is: 'unknown' };
		checkAddress(finding, media, wanted, this.reader.accepted);
	}

	/** Returns whether a picture or a video was found at an address; undefined if that is not known. */
	typeOf(url: string): MediaType | undefined {
		const finding = this.findings.get(url);
		return finding?.is === 'media' ? finding.media.type : undefined;
	}

	private async look(url: string): Promise<AddressFinding> {
		this.signal?.throwIfAborted();
		const { host } = new URL(url);
		const answers = () => this.answers.get(host);
		// A host that does not answer, or wants fewer requests, is not asked any more.
		if ((answers() ?? 1) <= 0) return { is: 'unknown' };
		const look = await lookAt(this.context, url, this.reader.server, this.signal);
		this.answers.set(host, (answers() ?? 0) + (look.isUnanswered ? -1 : 1));
		return look.finding;
	}
}
