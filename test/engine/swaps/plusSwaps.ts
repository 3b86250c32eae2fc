import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, useSandbox } from '../../support/sandbox';

/** Portraits that are new faces, in the order in which they are given. */
export const SOURCES = ['amara', 'bjorn', 'chen'];

/** What tests of Akool Face Swap Plus are made of: a sandbox, and the node. */
export function usePlusSwaps() {
	const sandbox = useSandbox();
	/** The address of a portrait. */
	const url = (name: string) => sandbox().portrait(name).url;
	/** Runs the node; with one empty item when none are given. */
	const run = async (parameters: IDataObject, items: IDataObject[] = [{}]) =>
		await runNodes(
			[
				{
					type: 'akoolFaceSwapPlus',
					parameters: { options: { pollInterval: 0.1 }, ...parameters },
				},
			],
			items,
			credentialsFor(sandbox()),
		);

	/** Places of the people in the portrait `trio`, `leftToRight` or the largest first. */
	const inOrder = (order: string) => {
		const { faces } = sandbox().portrait('trio');
		const rank = ({ box: [x1, y1, x2, y2] }: (typeof faces)[number]) =>
			order === 'leftToRight' ? x1 : -(x2 - x1) * (y2 - y1);
		return [...faces].sort((a, b) => rank(a) - rank(b)).map((face) => faces.indexOf(face));
	};

	return { sandbox, url, run, inOrder };
}
