import type { IBinaryData, IBinaryKeyData, IDataObject } from 'n8n-workflow';
import type { InputItem, NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, useSandbox } from '../../support/sandbox';
import { useSignedFileServer } from './signedFileServer';

/** A swap of the item's files `face` and `photo`. */
export const FACE_AND_PHOTO = {
	sourceType: 'binary',
	sourceField: 'face',
	targetType: 'binary',
	targetField: 'photo',
};

/** An input item that carries these files. */
export const item = (binary: IBinaryKeyData, json: IDataObject = {}): InputItem => ({
	json,
	binary,
});

/** What tests of files given to nodes are made of: a sandbox, n8n's file store, and swaps. */
export function useSwapsWithFiles() {
	const sandbox = useSandbox();
	const n8nFiles = useSignedFileServer();
	const png = (name: string) => sandbox().portrait(name).png;
	return {
		sandbox,
		n8nFiles,
		url: (name: string) => sandbox().portrait(name).url,
		/** A portrait in n8n's store. */
		stored: async (name: string) => await n8nFiles().put(png(name), `${name}.png`, 'image/png'),
		/** A portrait that n8n keeps in memory: it can't be served. */
		inMemory: (name: string): IBinaryData => ({
			data: png(name).toString('base64'),
			mimeType: 'image/png',
			fileName: `${name}.png`,
		}),
		/**
		 * Runs a swap node.
		 *
		 * @param n8n where the n8n is that serves files; one that does when left out
		 */
		swap: async (
			type: NodeUnderTest['type'],
			parameters: IDataObject,
			items: InputItem[],
			{ n8n, settings }: { n8n?: string; settings?: NodeUnderTest['settings'] } = {},
		) => {
			const usual = { waitForResult: true, options: { pollInterval: 0.2 } };
			const node = { type, parameters: { ...usual, ...parameters }, settings };
			return await runNodes([node], items, credentialsFor(sandbox()), n8n ?? n8nFiles().restApiUrl);
		},
	};
}
