import type { ProviderInfo } from '../../lib/jobs/provider';

/** The names and facts of a provider that there is none of. */
export const ANY_PROVIDER: ProviderInfo & { retentionDays: number } = {
	name: 'Any',
	site: 'example.com',
	credential: 'Any API',
	resultNode: 'Any Get Result',
	triggerNode: 'Any Trigger',
	idField: 'id',
	currency: 'tokens',
	retentionDays: 3,
};
