import type { Answer } from './answer';
import { type Finding, NOT_DOCUMENTED } from './finding';

/** Whether an answer's headers tell how many requests the service takes. */
export function limitHeaders({ headers }: Answer): Finding {
	const limits = [...headers].filter(([name]) => /rate|limit|retry|quota/i.test(name));
	return {
		question: 'Headers that tell of a rate limit',
		expected: NOT_DOCUMENTED,
		seen: limits.map(([name, value]) => `${name}: ${value}`).join(', ') || 'none',
	};
}
