/** A provider's names, for messages. */
export interface ProviderNames {
	/** The provider's name. */
	name: string;
	/** The display name of the credential. */
	credential: string;
}
