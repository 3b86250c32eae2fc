import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** A value as the editor gives it, and the same as text. */
export type Form = [value: unknown, text: unknown];

/** Texts that mean the values of a field. */
export function formsOf({ type, options = [], typeOptions }: INodeProperties): Form[] {
	if (type === 'boolean') {
		return [
			[true, ' TRUE '],
			[false, 'no'],
		];
	}
	if (type === 'number') {
		const { maxValue = 7, numberPrecision = 0 } = typeOptions ?? {};
		return numberPrecision === 0 ? [[maxValue, ` ${maxValue}\n`]] : [[0.25, '0,25']];
	}
	return (options as INodePropertyOptions[]).map(({ name, value }, index) => [
		type === 'multiOptions' ? [value] : value,
		index % 2 === 0 ? name.toUpperCase() : name.replaceAll(' ', '-').toLowerCase(),
	]);
}

/** What a message has to list as the values that a field may have. */
export function allowedOf({ type, options = [], noDataExpression }: INodeProperties): string[] {
	if (type === 'boolean') return ['true', 'false'];
	const names = (options as INodePropertyOptions[]).map(({ name, value }) =>
		noDataExpression && type === 'options' ? String(value) : name,
	);
	return type === 'number' ? [] : names;
}
