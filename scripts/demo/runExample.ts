import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { faceLikeness, type Portrait } from '../../sandbox';

/** What a run of the example came to. */
export interface SwapOutcome {
	/** The swapped picture, PNG. */
	picture: Buffer;
	/** How alike the face in the target's place is to the source's and to the target's own, 0 to 1. */
	likeness: { source: number; target: number };
	/** Whether the source's face took the target's place. */
	swapped: boolean;
}

/** Above this two faces are the same person's, below `DIFFERENT` they are not. */
const SAME = 0.9;
const DIFFERENT = 0.7;
/** How long the example may run, in ms. */
const RUN_WITHIN = 120_000;

/**
 * Runs an example that makes one picture, and looks at it.
 *
 * @param source the picture with the new face
 * @param target the picture that gets it
 * @throws Error when the example fails, or makes no picture
 */
export async function runExample(
	n8n: N8nClient,
	workflowId: string,
	source: Portrait,
	target: Portrait,
): Promise<SwapOutcome> {
	const picture = await pictureOf(n8n, workflowId);
	const [{ box }] = target.faces;
	const likeness = {
		source: await faceLikeness(picture, box, source.png, source.faces[0].box),
		target: await faceLikeness(picture, box, target.png, box),
	};
	const swapped = likeness.source > SAME && likeness.target < DIFFERENT;
	return { picture, likeness, swapped };
}

/** The picture out of the example's last node. */
async function pictureOf(n8n: N8nClient, workflowId: string): Promise<Buffer> {
	const executionId = await n8n.runWorkflow(workflowId);
	const { status, error, nodes } = await n8n.waitForExecution(executionId, RUN_WITHIN);
	if (status !== 'success') {
		const { message = 'no reason given', node = 'n8n', description } = error ?? {};
		throw new Error(`The example ended with "${status}". ${node}: ${message} ${description ?? ''}`);
	}
	const files = Object.values(nodes)
		.flat(2)
		.flatMap(({ binary }) => Object.values(binary ?? {}));
	const id = files[files.length - 1]?.id;
	if (id === undefined) throw new Error('The example ended without a picture.');
	return (await n8n.downloadBinary(id)).data;
}
