import type { FailureExplanation } from '../core/errors';
import { explainWords } from '../core/explainWords';
import { AKOOL_INFO } from './akoolInfo';

const AKOOL = {
	name: AKOOL_INFO.name,
	site: AKOOL_INFO.site,
	funds: AKOOL_INFO.currency,
	makesVideos: AKOOL_INFO.makesVideos,
	formats: 'Use JPEG, PNG or WebP pictures, and MP4, MOV or AVI videos with H.264 encoding.',
};

/**
 * Explains why a job failed, for words of Akool's whose meaning is certain.
 *
 * @param reason Akool's words
 * @returns undefined for other words
 */
export function explainFailure(reason: string): FailureExplanation | undefined {
	return explainWords(reason, AKOOL);
}
