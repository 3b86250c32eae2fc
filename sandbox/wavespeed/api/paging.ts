/** Which part of a list is wanted. */
export interface Paging {
	/** The first is 1. */
	page?: number;
	page_size?: number;
}

const DEFAULT_PAGE_SIZE = 100;

/**
 * JSON schema of a request for a page of a list.
 *
 * @param more further parameters
 */
export function paging(more: Record<string, object> = {}) {
	return {
		type: 'object',
		additionalProperties: false,
		properties: {
			page: { type: 'integer', minimum: 1 },
			page_size: { type: 'integer', minimum: 1, maximum: 100 },
			...more,
		},
	};
}

/** A page of a list. */
export function pageOf<Item>(
	all: Item[],
	{ page = 1, page_size = DEFAULT_PAGE_SIZE }: Paging,
): { page: number; total: number; items: Item[] } {
	const items = all.slice((page - 1) * page_size, page * page_size);
	return { page, total: all.length, items };
}
