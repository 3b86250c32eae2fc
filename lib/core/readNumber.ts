import { type NumberRange, requireNumber } from './numberRange';
import { scalarText, titleOf } from './scalarText';

/** A parameter that is a number; n8n's description of it is one. */
export interface NumberField {
	displayName: string;
	/** The limits of the input field; with 0 decimals only integers are accepted. */
	typeOptions?: { minValue?: number; maxValue?: number; numberPrecision?: number };
}

/**
 * Reads a parameter that is a number. An expression may give it as text, in any language's way.
 *
 * @param stricter limits that n8n's description has no words for, e.g. that 0 is too little
 * @returns undefined for nothing, as an empty cell of a spreadsheet is
 * @throws {ValidationError} when it is not a number within the limits, or can mean two numbers
 */
export function readNumber(
	value: unknown,
	field: NumberField,
	stricter: NumberRange = {},
): number | undefined {
	if (scalarText(value) === '') return undefined;
	return requireNumber(value, titleOf(field), { ...rangeOf(field), ...stricter });
}

function rangeOf({ typeOptions = {} }: NumberField): NumberRange {
	const { minValue, maxValue, numberPrecision } = typeOptions;
	return { min: minValue, max: maxValue, whole: numberPrecision === 0 };
}
