/** Who owns an n8n and logs in to it. */
export interface Owner {
	email: string;
	/** At least 8 characters with a capital letter and a digit; n8n refuses others. */
	password: string;
}

/** The owner of the n8n that tests and the demo start. */
export const OWNER: Owner = { email: 'you@example.com', password: 'Swap-faces-1' };
