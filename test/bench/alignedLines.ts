/** Rows of cells as lines of a table: the first column to the left, all others to the right. */
export function alignedLines(rows: string[][]): string[] {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	return rows.map(([first, ...cells]) =>
		[
			`  ${first.padEnd(widths[0])}`,
			...cells.map((cell, column) => cell.padStart(widths[column + 1])),
		].join('   '),
	);
}
