import type { INodeExecutionData } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';

/** The fields that every item of a job has. */
const JOB_FIELDS = [
	...['status', 'statusCode', 'url', 'type', 'createdAt', 'expiresAt', 'failureReason'],
	...['creditsCharged', 'expired', 'downloadFailed', 'resultMissing'],
];

/**
 * Returns the fields that tell of a provider's job, also by not being there: only a completed job has
 * a `url`.
 */
export function jobFields({ itemFields = [] }: ProviderInfo): string[] {
	return [...JOB_FIELDS, ...itemFields];
}

/**
 * Adds the fields and files of an input item to a result. Of a field or file that both have, the
 * result's is kept. A field called `error` is left out: n8n would take the good item for a failed
 * one, and run a node with Retry On Fail again.
 *
 * @param input undefined to add nothing
 * @param resultFields names that mean the result's fields, also where it has none of that name
 */
export function withInputFields(
	input: INodeExecutionData | undefined,
	result: INodeExecutionData,
	resultFields: readonly string[],
): INodeExecutionData {
	if (!input) return result;
	// A field that the result has, too, would keep its place among the input item's.
	const isLeftOut = (name: string) =>
		name === 'error' || resultFields.includes(name) || name in result.json;
	const fields = Object.fromEntries(
		Object.entries(input.json).filter(([name]) => !isLeftOut(name)),
	);
	const binary = { ...input.binary, ...result.binary };
	return {
		...result,
		json: { ...fields, ...result.json },
		...(Object.keys(binary).length > 0 && { binary }),
	};
}
