import { isJsonObject, numberOf } from '../core/coerce';
import type { Envelope } from '../core/envelope';

/**
 * Reads the entries of a successful response of `result/listbyids`: `data.result`, which is empty if
 * Akool leaves it out. A single entry, or entries in an object, are accepted instead of a list.
 *
 * @returns undefined if it is something else
 */
export function readResultList({ data, result }: Envelope): Envelope[] | undefined {
	const list = isJsonObject(data) && !('_id' in data) ? data.result : (data ?? result);
	if (list === undefined || list === null || list === '') return [];
	if (Array.isArray(list)) return list.filter(isJsonObject);
	if (!isJsonObject(list)) return undefined;
	return '_id' in list ? [list] : Object.values(list).filter(isJsonObject);
}

/**
 * Reads the balance in a response of `quota/info`: a number, also as text with commas between
 * thousands.
 *
 * @returns in credits; undefined if there is none
 */
export function readCredit({ data }: Envelope): number | undefined {
	const credit = isJsonObject(data) ? data.credit : undefined;
	return numberOf(typeof credit === 'string' ? credit.replace(/,(?=\d{3}(?!\d))/g, '') : credit);
}
