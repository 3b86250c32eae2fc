'use strict';

/** Puts out what comes in. */
exports.BareNode = class {
	description = {
		displayName: 'Bare Node',
		name: 'bareNode',
		group: ['transform'],
		version: 1,
		description: 'Puts out what comes in',
		defaults: { name: 'Bare Node' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};

	async execute() {
		return [this.getInputData()];
	}
};
