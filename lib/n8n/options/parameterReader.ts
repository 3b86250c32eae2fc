import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { NumberRange } from '../../core/numberRange';
import { readBoolean } from '../../core/readBoolean';
import { choiceError, readChoice, readChoices } from '../../core/readChoice';
import { readNumber } from '../../core/readNumber';
import { readText } from '../../core/readText';
import { scalarText, titleOf } from '../../core/scalarText';

/** Descriptions of parameters, by the kind of their values. */
export type BooleanParameter = INodeProperties & { default: boolean };
export type ChoiceParameter<Value extends string> = Described<Value, Value>;
export type ChoicesParameter<Value extends string> = Described<Value, Value[]>;
export type NumberParameter = INodeProperties & { default: number };
export type TextParameter = INodeProperties & { default: string };

type Described<Value extends string, Default> = Omit<INodeProperties, 'options' | 'default'> & {
	options: Array<INodePropertyOptions & { value: Value }>;
	default: Default;
};

const CHOOSE = "Choose one of these in the node. This field can't be an expression.";

/**
 * Reads parameters by their descriptions, as a person means them: an expression may give a boolean,
 * a number or a choice as text. What is empty or missing has the parameter's default. Every method
 * throws a ValidationError for what can't be read, which names the field and what it may hold.
 */
export class ParameterReader {
	/** @param valueOf returns the value of a parameter by its name; empty if it is missing */
	constructor(private readonly valueOf: (name: string) => unknown) {}

	/** Reads a parameter that is on or off. */
	boolean(field: BooleanParameter): boolean {
		const value = this.exactly([true, false], field);
		return readBoolean(value, titleOf(field), field.default);
	}

	/** Reads a parameter that has one of several values. */
	choice<Value extends string>(field: ChoiceParameter<Value>): Value {
		const values = field.options.map(({ value }) => value);
		return readChoice(this.exactly(values, field), field);
	}

	/** Reads a parameter that has any number of several values. */
	choices<Value extends string>(field: ChoicesParameter<Value>): Value[] {
		return readChoices(this.valueOf(field.name), field);
	}

	/** Reads a number within the limits of its field, and `stricter` ones. */
	number(field: NumberParameter, stricter?: NumberRange): number {
		return this.numberIfSet(field, stricter) ?? field.default;
	}

	/** Reads a number whose default is not the field's; undefined if it is empty or missing. */
	numberIfSet(field: NumberParameter, stricter?: NumberRange): number | undefined {
		return readNumber(this.valueOf(field.name), field, stricter);
	}

	/** Returns a value as it is, for a reader of its own. */
	raw(name: string): unknown {
		return this.valueOf(name);
	}

	/** Reads a short text, such as the name of a field. */
	text(field: TextParameter): string {
		return readText(this.valueOf(field.name), field);
	}

	/**
	 * Returns the value of a parameter. One without expressions must have one of `values` exactly: n8n
	 * shows other fields by that, and has removed those that it does not show, whatever they held.
	 */
	private exactly(
		values: Array<string | boolean>,
		field: Pick<INodeProperties, 'name' | 'displayName' | 'noDataExpression'>,
	): unknown {
		const value = this.valueOf(field.name);
		const isFree = !field.noDataExpression || scalarText(value) === '';
		if (isFree || values.includes(value as string | boolean)) return value;
		throw choiceError(value, titleOf(field), values.map(String), CHOOSE);
	}
}

/** Reads the parameters of a node for an input item. */
export function parametersOf(context: IExecuteFunctions, itemIndex: number): ParameterReader {
	return new ParameterReader((name) => context.getNodeParameter(name, itemIndex, ''));
}

/** Reads what the parameter 'Options' holds for an input item. */
export function optionsOf(context: IExecuteFunctions, itemIndex: number): ParameterReader {
	return readerOf(context.getNodeParameter('options', itemIndex, {}));
}

/** Reads the values of a collection, such as 'Options'. */
export function readerOf(collection: unknown): ParameterReader {
	const values = (collection ?? {}) as Record<string, unknown>;
	return new ParameterReader((name) => values[name]);
}
