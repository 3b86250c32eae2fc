import { isJsonObject, numberOf } from '../../../../lib/core/coerce';

/** What Crun says that a task would cost. */
export interface CreditEstimate {
	credits: number;
	/** Whether this is the exact price, by Crun's own word. */
	isExact: boolean;
}

/**
 * Reads the price in a response of the estimate endpoint.
 *
 * @param data `data` of the response
 * @returns undefined if there is none
 */
export function readEstimate(data: unknown): CreditEstimate | undefined {
	if (!isJsonObject(data)) return undefined;
	// Another route of Crun's for the same has the second name.
	const credits = numberOf(data.credits ?? data.estimated_credits);
	if (credits === undefined || credits < 0) return undefined;
	return { credits, isExact: data.estimated === false };
}

/**
 * Reads the balance in a response of the balance endpoint.
 *
 * @param data `data` of the response
 * @returns in credits; undefined if there is none
 */
export function readBalance(data: unknown): number | undefined {
	return isJsonObject(data) ? numberOf(data.balance) : undefined;
}
