/** Takes one line of what a stage has to say. */
export type Print = (line: string) => void;

/** Prints as `print` does, and keeps the lines. */
export function recorded(print: Print): { print: Print; lines: string[] } {
	const lines: string[] = [];
	return {
		lines,
		print: (line) => {
			lines.push(line);
			print(line);
		},
	};
}

/**
 * What a stage prints with. Where stages run side by side each line says whose it is.
 *
 * @param stages the names of all that run
 */
export function printFor(stage: string, stages: string[]): Print {
	if (stages.length === 1) return (line) => console.log(line);
	const width = Math.max(...stages.map(({ length }) => length));
	return (line) => console.log(`${stage.padEnd(width)} | ${line}`.trimEnd());
}
