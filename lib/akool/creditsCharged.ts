import { numberOf } from '../core/coerce';

/**
 * Reads what a finished job cost. `deduction_duration` counts for pictures only: of videos it may be
 * a length of time. It is 0 where nothing is said.
 *
 * @param isPicture whether the job made a picture
 * @returns in credits; undefined if Akool does not say so
 */
export function creditsChargedOf(
	raw: Record<string, unknown>,
	isPicture: boolean,
): number | undefined {
	const { deduction_credit, deduction_credits, credits, deduction_duration } = raw;
	const said = [deduction_credit, deduction_credits, credits].map(numberOf);
	const duration = isPicture ? (numberOf(deduction_duration) ?? 0) : 0;
	return (
		said.find((count) => count !== undefined && count >= 0) ?? (duration > 0 ? duration : undefined)
	);
}
