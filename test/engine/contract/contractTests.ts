import { Contract } from './contract';
import type { ContractProvider, StandInSettings } from '../../providers/contractProvider';
import { withStandIn } from './standIns';

type Body<Row extends unknown[]> = (contract: Contract, ...row: Row) => Promise<void>;

/** How tests of a provider are written: all of a file run at once, each with a stand-in of its own. */
export function contractTests(provider: ContractProvider, settings: StandInSettings = {}) {
	const runTest = async <Row extends unknown[]>(body: Body<Row>, row: Row) =>
		await withStandIn(
			provider,
			settings,
			async (standIn) => await body(new Contract(provider, standIn), ...row),
		);
	return {
		/** A test. */
		test(name: string, body: Body<[]>) {
			test.concurrent(name, async () => await runTest(body, []));
		},
		/** A test for each row of a table, the first column of which is its name. */
		testEach<Row extends unknown[]>(
			rows: Array<[name: string, ...row: Row]>,
			name: string,
			body: Body<Row>,
		) {
			for (const [first, ...row] of rows) {
				const title = name.replace('%s', first);
				test.concurrent(title, async () => await runTest(body, row as unknown as Row));
			}
		},
	};
}
