import type { IDataObject } from 'n8n-workflow';
import { NODES, placedNode } from './placedNode';

/** The fields that the editor shows of a node that was placed as a tool of an agent. */
const shownInTool = (node: string, choices: IDataObject = {}) => {
	const { description } = NODES[node];
	const tool = { ...description, name: `${description.name}Tool` };
	return placedNode(tool, choices).shown.map(({ displayName }) => displayName);
};

describe('as a tool, which has web addresses only, a node shows', () => {
	test.each(['AkoolFaceSwapPro', 'AkoolFaceSwapPlus', 'CrunFaceSwap', 'WaveSpeedFaceSwap'])(
		'%s: the two web addresses, and no choice between those and files',
		(node) => {
			const shown = shownInTool(node);
			expect(shown).toEqual(expect.arrayContaining(['Source Face URL', 'Target URL']));
			expect(shown.filter((name) => /Type|Field/.test(name))).toEqual([]);
		},
	);

	test('AkoolFaceSwapClassic: the web address of the target', () => {
		expect(shownInTool('AkoolFaceSwapClassic')).toContain('Target URL');
	});

	test('CrunFaceDetect: the web address of the picture', () => {
		const shown = shownInTool('CrunFaceDetect');
		expect(shown).toEqual(['Operation', 'Media URL', 'Options']);
	});

	test('AkoolFaceDetect: the web address of the picture, or those of the frames', () => {
		expect(shownInTool('AkoolFaceDetect')).toContain('Media URL');
		expect(shownInTool('AkoolFaceDetect', { operation: 'analyzeFrames' })).toContain('Frame URLs');
	});
});
