import type { N8nSession } from './n8nSession';

/** A value in a cell of a data table. */
export type CellValue = string | number | boolean | null;

/** One of n8n's own data tables. */
export interface DataTable {
	id: string;
	projectId: string;
}

/** The client's calls for data tables. Each throws an Error with n8n's answer when n8n refuses. */
export function dataTableCalls({ call }: N8nSession) {
	/** Where the data tables of the owner's own project are. */
	const tables = async (): Promise<{ projectId: string; path: string }> => {
		const { id } = await call<{ id: string }>('get', '/projects/personal');
		return { projectId: id, path: `/projects/${id}/data-tables` };
	};

	/** Whether the owner's own project has a data table of that name. */
	const hasDataTable = async (name: string): Promise<boolean> => {
		const { path } = await tables();
		const { data } = await call<{ data: Array<{ name: string }> }>('get', path);
		return data.some((table) => table.name === name);
	};

	/** Creates a data table of text columns in the owner's own project. */
	const createDataTable = async (name: string, columns: string[]): Promise<DataTable> => {
		const { projectId, path } = await tables();
		const { id } = await call<{ id: string }>('post', path, {
			name,
			columns: columns.map((column) => ({ name: column, type: 'string' })),
		});
		return { id, projectId };
	};

	const pathOf = ({ id, projectId }: DataTable) => `/projects/${projectId}/data-tables/${id}`;

	/** Adds rows; a column that is not named stays empty. */
	const addRows = async (
		table: DataTable,
		data: Array<Record<string, CellValue>>,
	): Promise<void> => {
		// n8n 1.x has no default for what is returned.
		await call('post', `${pathOf(table)}/insert`, { data, returnType: 'count' });
	};

	/** All rows, up to 100, in the order they were added. */
	const readRows = async (table: DataTable): Promise<Array<Record<string, CellValue>>> => {
		const path = `${pathOf(table)}/rows?take=100&sortBy=id:asc`;
		return (await call<{ data: Array<Record<string, CellValue>> }>('get', path)).data;
	};

	return { createDataTable, hasDataTable, addRows, readRows };
}
