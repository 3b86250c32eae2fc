import { readyExample } from '../../../n8n-host/exampleFiles';
import { useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';

/** Where examples have their files: a folder of n8n's Docker image. */
export const USUAL_FOLDER = '/home/node/.n8n-files';

/** What a file of tests needs to run examples against a sandbox. */
export function useExamples() {
	const n8n = connectToSharedN8n();
	const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
	const credential = useCredential(n8n, sandbox);

	/** The address of a drawn picture. */
	const url = (name: string) => sandbox().portrait(name).url;

	/**
	 * Runs an example to its end.
	 *
	 * @param changes texts in it, such as addresses, and what replaces them
	 * @param from the trigger that starts it, where it has several
	 */
	const run = async (example: string, changes: Record<string, string> = {}, from?: string) => {
		const id = await n8n.createWorkflow(readyExample(example, credential(), changes));
		return await n8n.waitForExecution(await n8n.runWorkflow(id, { from }), 60_000);
	};

	return { n8n, sandbox, credential, url, run };
}
