import { NodeHelpers, type IDataObject } from 'n8n-workflow';
import { NODES, placedNode } from './placedNode';

describe('the editor flags what is empty but needed', () => {
	test.each<[node: string, choices: IDataObject, missing: string[]]>([
		['AkoolFaceSwapPro', {}, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPro', { operation: 'swapSeveralFaces', pairsFrom: 'json' }, ['pairsJson']],
		['AkoolFaceSwapPro', { operation: 'swapSeveralFaces' }, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPlus', {}, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPlus', { operation: 'swapSeveralFaces' }, ['targetUrl', 'url']],
		[
			'AkoolFaceSwapPlus',
			{ operation: 'swapSeveralFaces', mappingFrom: 'fields' },
			['sourceFaceUrl', 'targetUrl'],
		],
		[
			'AkoolFaceSwapPlus',
			{ operation: 'swapSeveralFaces', mappingFrom: 'json' },
			['mappingsJson', 'targetUrl'],
		],
		['AkoolFaceSwapClassic', {}, ['targetUrl', 'url']],
		[
			'AkoolFaceSwapClassic',
			{
				options: { landmarks: 'manual' },
				pairs: { pair: [{ sourceType: 'url', sourceUrl: '', targetUrl: 'https://a.test/1.jpg' }] },
			},
			['sourceUrl', 'targetUrl'],
		],
		['AkoolFaceDetect', {}, ['mediaUrl']],
		['AkoolFaceDetect', { mediaType: 'binary', mediaField: '' }, ['mediaField']],
		['AkoolFaceDetect', { operation: 'analyzeFrames' }, ['frameUrls']],
		['AkoolGetResult', { resultIds: '' }, ['resultIds']],
		['CrunFaceSwap', {}, ['sourceUrl', 'targetUrl']],
		['CrunFaceSwap', { operation: 'swapSeveralFaces' }, ['targetUrl', 'url']],
		['CrunFaceDetect', {}, ['mediaUrl']],
		['CrunFaceDetect', { mediaType: 'binary', mediaField: '' }, ['mediaField']],
		['CrunGetResult', { resultIds: '' }, ['resultIds']],
		['CrunAccount', { operation: 'estimateCredits', swap: 'swapSeveralFaces' }, []],
		['WaveSpeedFaceSwap', {}, ['sourceUrl', 'targetUrl']],
		['WaveSpeedFaceSwap', { operation: 'swapSeveralFaces' }, ['sourceUrl', 'targetUrl']],
		['WaveSpeedGetResult', { resultIds: '' }, ['resultIds']],
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
