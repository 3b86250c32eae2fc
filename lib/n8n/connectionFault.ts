import { Fault } from '../akool/faults';
import { weighNetworkFault } from '../jobs/networkFault';
import type { Weight } from '../jobs/provider';

/** No answer came: the connection could not be made, or broke. */
export class ConnectionFault extends Fault {
	/** Whether the request may have arrived. */
	readonly meaning: Weight['meaning'];

	/** @param code the network error's code, e.g. `ECONNRESET` */
	constructor(code: string | undefined) {
		const meaning = weighNetworkFault(code);
		const reason = code === undefined ? '' : ` (${code})`;
		const [title, consequence] =
			meaning === 'neverArrived'
				? ['Akool can not be reached', 'Nothing was sent. ']
				: ['The connection to Akool broke', ''];
		super(
			title,
			`${consequence}Check this n8n's internet connection and the Base URL in the Akool API credential${reason}.`,
		);
		this.meaning = meaning;
	}
}

/**
 * The fault behind an error of n8n's request helper. That error holds the whole request with
 * its headers, so it must not go further: only its code does.
 */
export function connectionFault(error: unknown): Fault {
	let code: string | undefined;
	for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
		// Credentials throw faults of their own, which n8n wraps.
		if (cause instanceof Fault) return cause;
		const own = (cause as Error & { code?: unknown }).code;
		if (code === undefined && typeof own === 'string') code = own;
		cause = (cause as Error & { cause?: unknown }).cause;
	}
	return new ConnectionFault(code);
}
