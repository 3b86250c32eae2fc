/** Akool's names and facts for messages: a `ProviderInfo`, which this folder can't import. */
export const AKOOL_INFO = {
	name: 'Akool',
	site: 'akool.com',
	credential: 'Akool API',
	resultNode: 'Akool Get Result',
	triggerNode: 'Akool Trigger',
	idField: '_id',
	currency: 'credits',
	makesVideos: true,
	/** 7 days on every page of docs.akool.com. */
	retentionDays: 7,
};
