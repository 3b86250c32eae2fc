import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { stableHash } from '../../../../lib/core/stableHash';
import type { Clock } from '../../../../lib/jobs/clock';

/** How long a secret is kept in ms: it can be replaced at WaveSpeed. */
const KEPT_MS = 60 * 60 * 1000;

/**
 * The least time between two reads because of calls that do not match, in ms. However recent another
 * read is, the first such call has the secret read: it may have been replaced just now.
 */
const RENEWAL_MS = 60 * 1000;

/** How long a failed read answers for others in ms, so that calls of strangers cause few. */
const FAILURE_MS = 5000;

/** Reads the secret of a credential from WaveSpeed. */
export type ReadSecret = () => Promise<string>;

/** What is known of a secret; times are monotonic, in ms. */
interface KeptSecret {
	secret?: string;
	readAt: number;
	/** Whether it was read because a call did not match. */
	isRenewed: boolean;
	/** When the latest read began. */
	triedAt: number;
	/** When the latest read because of a call that did not match began. */
	renewedAt: number;
	/** The read in progress. */
	reading?: Promise<string>;
	/** Why the latest read failed. */
	error?: unknown;
}

/**
 * The secrets by which WaveSpeed signs its calls, one for each key. They are kept in memory only, and
 * simultaneous calls share one read.
 */
export class WebhookSecrets {
	private readonly kept = new Map<string, KeptSecret>();

	constructor(private readonly clock: Pick<Clock, 'monotonicNow'>) {}

	/**
	 * Returns the secret of a credential, at most an hour old.
	 *
	 * @param read reads it from WaveSpeed
	 * @throws what `read` throws
	 */
	async get(credential: ICredentialDataDecryptedObject, read: ReadSecret): Promise<string> {
		const kept = this.keptFor(credential);
		if (kept.secret !== undefined && this.since(kept.readAt) < KEPT_MS) return kept.secret;
		const hasJustFailed = kept.error !== undefined && this.since(kept.triedAt) < FAILURE_MS;
		if (hasJustFailed) throw kept.error;
		return await this.read(kept, read, false);
	}

	/**
	 * Reads the secret of a credential again. If that fails, the one before is kept.
	 *
	 * @param read reads it from WaveSpeed
	 * @returns undefined if such a read was less than a minute ago and has not given the current secret
	 * @throws what `read` throws
	 */
	async renew(
		credential: ICredentialDataDecryptedObject,
		read: ReadSecret,
	): Promise<string | undefined> {
		const kept = this.keptFor(credential);
		if (!kept.reading && this.since(kept.renewedAt) < RENEWAL_MS) {
			return kept.isRenewed ? kept.secret : undefined;
		}
		kept.renewedAt = this.clock.monotonicNow();
		return await this.read(kept, read, true);
	}

	private async read(kept: KeptSecret, read: ReadSecret, isRenewed: boolean): Promise<string> {
		kept.reading ??= this.start(kept, read, isRenewed);
		return await kept.reading;
	}

	private async start(kept: KeptSecret, read: ReadSecret, isRenewed: boolean): Promise<string> {
		kept.triedAt = this.clock.monotonicNow();
		kept.error = undefined;
		const secret = read();
		await secret.then(
			(value) => Object.assign(kept, { secret: value, isRenewed, readAt: kept.triedAt }),
			(error: unknown) => (kept.error = error),
		);
		kept.reading = undefined;
		return await secret;
	}

	private keptFor({ apiKey, baseUrl }: ICredentialDataDecryptedObject): KeptSecret {
		// The key itself is not kept.
		const key = stableHash([apiKey, baseUrl]);
		const kept = this.kept.get(key) ?? {
			readAt: 0,
			isRenewed: false,
			triedAt: -Infinity,
			renewedAt: -Infinity,
		};
		this.kept.set(key, kept);
		return kept;
	}

	private since(time: number): number {
		return this.clock.monotonicNow() - time;
	}
}
