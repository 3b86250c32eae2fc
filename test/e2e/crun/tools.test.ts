import { fromModel, offerTools, type ToolCall } from '../../support/mcpTools';
import { testTools } from '../sisters/tools.suite';
import { useCrun } from './useCrun';

const crun = useCrun();
const { n8n, sandbox, credential, url } = crun;

testTools(crun, [
	['Credits', 'getCredits', { credits: 96 }],
	['Estimate', 'estimateCredits', { credits: 4, isExact: true }],
]);

test('a language model is told the faces of a group photo by their numbers', async () => {
	const ask = await offerTools(n8n, credential(), 'crun-faces', [
		['Find_Faces', 'n8n-nodes-crun-face-swap.crunFaceDetect', { mediaUrl: fromModel('photo') }],
	]);
	const { content } = await ask<ToolCall>('tools/call', {
		name: 'Find_Faces',
		arguments: { photo: url('trio') },
	});
	const faces = JSON.parse(content[0].text) as Array<{ faceNumber: number; faceUrl: string }>;
	expect(faces.map(({ faceNumber }) => faceNumber)).toEqual([0, 1, 2]);
	expect(new Set(faces.map(({ faceUrl }) => faceUrl)).size).toBe(3);
	expect(sandbox().ledger).toEqual([]);
});
