/**
 * Crun's names and facts for messages: a `ProviderInfo`, which this folder can't import. Crun's own
 * documentation does not say how long it keeps results; others speak of about 14 days.
 */
export const CRUN_INFO = {
	name: 'Crun',
	site: 'crun.ai',
	credential: 'Crun Face Swap API',
	resultNode: 'Crun Get Result',
	triggerNode: 'Crun Trigger',
	idField: 'id',
	currency: 'credits',
};
