import type { Contract } from './contract';
import type { ContractProvider, Fault } from '../../providers/contractProvider';
import { contractTests } from './contractTests';
import { HANDLINGS, ROW_IN_TROUBLE, type Handling } from './handlings';

/** How often each of three rows is charged, if the one in trouble is so often. */
const chargesOf = ({ goesOn }: Handling, ofRowInTrouble: number) => [
	1,
	ofRowInTrouble,
	Number(goesOn || ofRowInTrouble === 1),
];

/** Whatever happens to a submission and however n8n goes on: no row is charged twice. */
export function describeFaultMatrix(provider: ContractProvider): void {
	const { name, resultNode, faults } = provider;
	const { testEach } = contractTests(provider, { jobMs: 600_000 });
	const handlings = HANDLINGS.map((handling): [string, Handling] => [handling.name, handling]);

	async function meet(contract: Contract, fault: Fault, { run }: Handling) {
		contract.standIn.fail('submit', fault, { after: ROW_IN_TROUBLE });
		return await run(contract);
	}

	describe.each(Object.entries(faults.unclear))(`a submission to ${name} meets %s`, (_, either) => {
		const rows = handlings.flatMap(([way, handling]): Array<[string, Handling, Fault, boolean]> => [
			[`the job is not taken, ${way}`, handling, either.notTaken, false],
			[`the job is taken, ${way}`, handling, either.taken, true],
		]);
		const title = '%s: it is not sent again, and the item is named';
		testEach(rows, title, async (contract, handling, fault, isTaken) => {
			const { told, json } = await meet(contract, fault, handling);
			const { goesOn } = handling;
			expect(contract.charges(3)).toEqual([1, Number(isTaken), Number(goesOn)]);
			expect(contract.submissions()).toHaveLength(goesOn ? 3 : 2);
			expect(told).toContain(`It is unclear whether ${name} accepted this job`);
			if (json) expect(json.error).toContain('unclear');
			if (goesOn) return;
			expect(told).toContain('[item 1]');
			expect(told).toContain('may have been charged, so it was not sent again');
			const [ofFirstRow] = contract.paidFor(contract.rows(1)[0]);
			expect(told).toContain(`Get their results with ${resultNode}: ${ofFirstRow}.`);
		});
	});

	describe(`a submission that ${name} refuses`, () => {
		testEach(handlings, 'is charged once if it is tried again: %s', async (contract, handling) => {
			const { told } = await meet(contract, faults.refused, handling);
			expect(contract.charges(3)).toEqual(chargesOf(handling, Number(handling.triesAgain)));
			expect(told).not.toContain('unclear');
		});
	});

	describe.each(Object.entries(faults.throttled))(
		`a submission to ${name} meets %s`,
		(_, fault) => {
			testEach(handlings, 'it is sent again and charged once: %s', async (contract, handling) => {
				const { told } = await meet(contract, fault, handling);
				expect(contract.charges(3)).toEqual([1, 1, 1]);
				expect(told).not.toMatch(/unclear|too many/);
			});
		},
	);
}
