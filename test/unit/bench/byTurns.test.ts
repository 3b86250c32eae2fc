import { byTurns } from '../../bench/byTurns';

test('each way begins as often as the others, and comes before and after each', () => {
	const rounds = [0, 1, 2, 3, 4, 5].map((round) => byTurns(['a', 'b', 'c'], round).join(''));
	expect(rounds).toEqual(['abc', 'cba', 'bca', 'acb', 'cab', 'bac']);
});

test('of no ways there is no turn', () => {
	expect(byTurns([], 3)).toEqual([]);
});
