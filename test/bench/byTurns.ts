/**
 * The order in which several ways are measured in a round: each begins once in a while and comes after
 * another each time, so that neither a drift of the machine nor what one leaves behind favours any.
 */
export function byTurns<T>(ways: readonly T[], round: number): T[] {
	const first = Math.abs(Math.floor(round / 2)) % ways.length;
	const order = [...ways.slice(first), ...ways.slice(0, first)];
	return round % 2 === 0 ? order : order.reverse();
}
