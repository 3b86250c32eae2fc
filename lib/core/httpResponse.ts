/** An HTTP response as it came in. */
export interface HttpResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, unknown>;
	/** Parsed JSON, or text where it is not JSON. */
	body: unknown;
}
