import type { AnyFailure } from './failureKinds';
import type { FailureRules } from './failureRules';

/** Checks the failures that are to be forced. */
export interface FailureChecks<Failure extends AnyFailure> {
	/** JSON schema of a failure. */
	schema: object;
	/**
	 * Checks whether a failure can happen at its point.
	 *
	 * @returns the error message; undefined when it can
	 */
	placementError(failure: Failure): string | undefined;
}

/**
 * Makes the checks that follow from a provider's rules.
 *
 * @param rules where each kind of failure can happen, and its parameters
 */
export function failureChecks<Failure extends AnyFailure>(
	rules: FailureRules<Failure['fault']>,
): FailureChecks<Failure> {
	return {
		schema: failureSchema(rules),
		placementError({ fault, on, ...more }) {
			const points = rules[fault as Failure['fault']].on;
			if (!points.includes(on)) {
				return `${fault} can't happen on ${on}, only on ${points.join(', ')}`;
			}
			const accepted = 'accepted' in more && more.accepted === true;
			const { on: acceptable } = rules['resetAfterAcceptance' as Failure['fault']];
			return accepted && !acceptable.includes(on)
				? `accepted is for ${acceptable.join(' and ')}, not for ${on}`
				: undefined;
		},
	};
}

function failureSchema<Fault extends string>(rules: FailureRules<Fault>): object {
	const entries = Object.entries<FailureRules<Fault>[Fault]>(rules);
	return {
		type: 'object',
		required: ['on', 'fault'],
		discriminator: { propertyName: 'fault' },
		oneOf: entries.map(([fault, { on, required = [], properties }]) => ({
			required,
			additionalProperties: false,
			properties: {
				on: { enum: on },
				fault: { const: fault },
				times: { type: 'integer', minimum: 1 },
				after: { type: 'integer', minimum: 0 },
				...properties,
			},
		})),
	};
}
