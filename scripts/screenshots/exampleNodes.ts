import type { INodeParameters } from 'n8n-workflow';

/** A node as its page in `docs/nodes/` shows it. */
export interface ExampleNode {
	/** Its type, without the package's name. */
	type: string;
	typeVersion: number;
	/** The picture's file, without `.png`; the page is called likewise. */
	page: string;
	/** As n8n stores them. */
	parameters: INodeParameters;
}

const FACE = 'https://example.com/new-face.jpg';
const GROUP = 'https://example.com/group.jpg';

/** What all swap nodes offer to the cautious. */
const CAREFUL = { checkAddresses: true, minimumCredits: 40 };

/** The nodes with values as people fill them in; none of them is run. */
export const EXAMPLE_NODES: ExampleNode[] = [
	{
		type: 'akoolFaceSwapPro',
		typeVersion: 1,
		page: 'face-swap-pro',
		parameters: {
			sourceUrl: FACE,
			targetUrl: 'https://example.com/original.jpg',
			downloadResult: true,
			options: { ...CAREFUL, faceEnhance: true, landmarks: 'automatic' },
		},
	},
	{
		type: 'akoolFaceSwapPlus',
		typeVersion: 1,
		page: 'face-swap-plus',
		parameters: {
			operation: 'swapSeveralFaces',
			sourceFaces: { face: [{ url: FACE }, { url: 'https://example.com/new-face-2.jpg' }] },
			targetUrl: GROUP,
			downloadResult: true,
			options: { minimumCredits: CAREFUL.minimumCredits },
		},
	},
	{
		type: 'akoolFaceSwapClassic',
		typeVersion: 1,
		page: 'face-swap-classic',
		parameters: {
			operation: 'swapInVideo',
			sourceFaces: { face: [{ url: FACE }] },
			targetUrl: 'https://example.com/clip.mp4',
			options: { numFrames: 20, maxWait: 60 },
		},
	},
	{
		type: 'akoolFaceDetect',
		typeVersion: 1,
		page: 'face-detect',
		parameters: { mediaUrl: GROUP, options: { returnFaceUrls: true, singleFace: false } },
	},
	{
		type: 'akoolGetResult',
		typeVersion: 1.1,
		page: 'get-result',
		parameters: { operation: 'wait', downloadResult: true, options: { maxWait: 30 } },
	},
	{ type: 'akoolAccount', typeVersion: 1, page: 'account', parameters: {} },
	{
		type: 'akoolTrigger',
		typeVersion: 1.1,
		page: 'trigger',
		parameters: {
			downloadResult: true,
			options: { fetchResult: true, types: ['faceswap'] },
		},
	},
];
