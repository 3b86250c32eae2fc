import type { Failure } from './failures';

/** So many lines stay in what a CI keeps of the end of an output. */
const MOST_LINES = 40;

/** How many lines each failure may say, tried in this order until the list is short enough. */
const ROOM_FOR_EACH = [20, 10, 5, 3, 1, 0];

/**
 * The failures of all stages: the stage and the name of each, and below it what it said, as far as
 * there is room.
 *
 * @returns at most 40 lines; none when nothing failed
 */
export function failureList(stages: Array<{ stage: string; failures?: Failure[] }>): string[] {
	const withRoom = (room: number) =>
		stages.flatMap(({ stage, failures = [] }) =>
			failures.flatMap((failure) => [
				`${stage}: ${failure.name}`,
				...shortened(failure, room).map((line) => `    ${line}`),
			]),
		);
	const lists = ROOM_FOR_EACH.map(withRoom);
	return lists.find(({ length }) => length <= MOST_LINES) ?? cut(lists.at(-1)!);
}

function shortened({ lines, keep }: Failure, room: number): string[] {
	return keep === 'first' ? lines.slice(0, room) : lines.slice(Math.max(0, lines.length - room));
}

function cut(names: string[]): string[] {
	const told = MOST_LINES - 1;
	return [...names.slice(0, told), `… and ${names.length - told} more`];
}
