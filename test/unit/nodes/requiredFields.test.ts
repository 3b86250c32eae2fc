import { NodeHelpers, type IDataObject } from 'n8n-workflow';
import { NODES, placedNode } from './placedNode';

describe('the editor flags what is empty but needed', () => {
	test.each<[node: string, choices: IDataObject, missing: string[]]>([
		['AkoolFaceSwapPro', {}, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPro', { faces: 'several', pairsFrom: 'json' }, ['pairsJson']],
		['AkoolFaceSwapPro', { faces: 'several' }, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPlus', {}, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPlus', { mode: 'mapping' }, ['targetUrl', 'url']],
		[
			'AkoolFaceSwapPlus',
			{ mode: 'mapping', mappingFrom: 'fields' },
			['sourceFaceUrl', 'targetUrl'],
		],
		['AkoolFaceSwapPlus', { mode: 'mapping', mappingFrom: 'json' }, ['mappingsJson', 'targetUrl']],
		['AkoolFaceSwapClassic', {}, ['targetUrl', 'url']],
		['AkoolFaceSwapClassic', { landmarks: 'manual' }, ['sourceUrl', 'targetUrl']],
		['AkoolFaceDetect', {}, ['mediaUrl']],
		['AkoolFaceDetect', { mediaType: 'binary', mediaField: '' }, ['mediaField']],
		['AkoolFaceDetect', { operation: 'analyzeFrames' }, ['frameUrls']],
		['AkoolGetResult', { resultIds: '' }, ['resultIds']],
	])('%s %j', (name, choices, missing) => {
		const { description } = NODES[name];
		const { node } = placedNode(description, choices);
		const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
		expect(
			Object.keys(issues?.parameters ?? {})
				.map((key) => key.split('.')[0])
				.sort(),
		).toEqual(missing);
	});
});
