/** What messages say about Akool; the shape of `ProviderInfo`. */
export const AKOOL_INFO = {
	name: 'Akool',
	site: 'akool.com',
	credential: 'Akool API',
	resultNode: 'Akool Get Result',
	idField: '_id',
	currency: 'credits',
	/** Every page of docs.akool.com says 7 days. */
	retentionDays: 7,
};
