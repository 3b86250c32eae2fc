/** WaveSpeed's names and facts for messages: a `ProviderInfo`, which this folder can't import. */
export const WAVESPEED_INFO = {
	name: 'WaveSpeed',
	site: 'wavespeed.ai',
	credential: 'WaveSpeed Face Swap API',
	resultNode: 'WaveSpeed Get Result',
	triggerNode: 'WaveSpeed Trigger',
	idField: 'id',
	currency: 'USD',
	/** Without `price`, which is as often a column of the user's own, and rarely the result's. */
	itemFields: ['urls', 'nsfw', 'waiting'],
	/** wavespeed.ai/docs, page what-are-predictions. */
	retentionDays: 7,
};
