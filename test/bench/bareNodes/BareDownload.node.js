'use strict';

/** Downloads the file at each item's `url`, one after the other, and looks at nothing. */
exports.BareDownload = class {
	description = {
		displayName: 'Bare Download',
		name: 'bareDownload',
		group: ['transform'],
		version: 1,
		description: 'Downloads the file at the address of each item',
		defaults: { name: 'Bare Download' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};

	async execute() {
		const items = [];
		for (const { json } of this.getInputData()) {
			const { httpRequest, prepareBinaryData } = this.helpers;
			const content = await httpRequest({ url: json.url, encoding: 'stream' });
			items.push({ json, binary: { data: await prepareBinaryData(content, 'result.mp4') } });
		}
		return [items];
	}
};
