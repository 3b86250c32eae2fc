import type { FailureExplanation } from '../../../../lib/core/errors';
import { explainWords } from '../../../../lib/core/explainWords';
import { CRUN_INFO } from './crunInfo';

/** Crun's names for the words about what failed there. */
export const CRUN_FAILURES = {
	name: CRUN_INFO.name,
	site: CRUN_INFO.site,
	funds: CRUN_INFO.currency,
	formats: 'Use JPEG, PNG or WebP pictures.',
};

/**
 * Explains why a task failed, by words whose meaning is certain.
 *
 * @param reason Crun's words
 * @param credits what Crun charged for it; undefined if it does not say
 */
export function explainFailure(reason = '', credits?: number): FailureExplanation {
	const known = explainWords(reason, CRUN_FAILURES) ?? unknownFailure(reason);
	return { ...known, advice: `${chargedWords(credits)} ${known.advice}`.trim() };
}

/** Before the advice, which goes on to say what to do then. */
function chargedWords(credits: number | undefined): string {
	if (credits === undefined) return '';
	return credits === 0 ? 'Crun charged nothing for it.' : `Crun charged ${credits} credits for it.`;
}

function unknownFailure(reason: string): FailureExplanation {
	const title = reason
		? `Crun could not finish the job: ${reason.slice(0, 150)}`
		: 'Crun could not finish the job and gave no reason';
	const advice =
		'Check that anyone can open every picture without a login, and that they show clear, well-lit faces.';
	return { title, advice, errorReason: 'other' };
}
