import { facesAt } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { exampleTests, EXAMPLES_OF } from '../examples/exampleTests';
import { testCommonExamples } from '../sisters/examples.suite';
import { useCrun } from './useCrun';

const crun = useCrun();
const { sandbox, url, ready, runToEnd } = crun;
const { testExample, testNoneForgotten } = exampleTests(crun.packageName);

testCommonExamples(crun, { testExample, advice: 'Crun charged nothing for it' });

testExample('group-photo', 'only the faces with the chosen numbers get new ones', async () => {
	const { nodes } = await runToEnd(
		ready('group-photo', {
			'https://example.com/new-face-1.jpg': url('amara'),
			'https://example.com/new-face-2.jpg': url('bjorn'),
			'https://example.com/group-photo.jpg': url('trio'),
		}),
	);
	const [{ json, binary }] = nodes['Swap Chosen Faces'][0];
	const { faces } = sandbox().portrait('trio');
	const [detection] = sandbox().detections.all();
	const shown = [0, 1, 2].map(async (number) => {
		const found = detection.faces.find(({ id }) => id === number);
		const face = faces.findIndex(({ box }) => `${box}` === `${found?.face.box}`);
		return await facesAt(sandbox(), json.url, { portrait: 'trio', face }, ['amara', 'bjorn']);
	});
	expect(await Promise.all(shown)).toEqual([['amara'], ['trio'], ['bjorn']]);
	expect(binary?.data.mimeType).toBe('image/png');
	expect(nodes['Find Faces'][0]).toHaveLength(3);
	expect(requestsTo(sandbox(), 'detect-face-image')).toHaveLength(1);
	expect(sandbox().ledger).toHaveLength(1);
});

testNoneForgotten(EXAMPLES_OF.crun);
