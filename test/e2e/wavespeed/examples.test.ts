import { cutOutFaces } from '../../../sandbox';
import { facesAt } from '../../support/facesInResult';
import { exampleTests, EXAMPLES_OF } from '../examples/exampleTests';
import { testCommonExamples } from '../sisters/examples.suite';
import { useWaveSpeed } from './useWaveSpeed';

const waveSpeed = useWaveSpeed();
const { sandbox, url, ready, runToEnd } = waveSpeed;
const { testExample, testNoneForgotten } = exampleTests(waveSpeed.packageName);

testCommonExamples(waveSpeed, {
	testExample,
	advice: 'WaveSpeed refunds a failed job within 3 hours',
});

testExample('group-photo', 'only the people of the pairs get new faces', async () => {
	const trio = sandbox().portrait('trio');
	const people = (await cutOutFaces(trio)).map((bytes, n) =>
		sandbox().serve(`person-${n}.png`, { bytes, type: 'image/png' }),
	);
	const { nodes } = await runToEnd(
		ready('group-photo', {
			'https://example.com/new-face-1.jpg': url('amara'),
			'https://example.com/person-1.jpg': people[2],
			'https://example.com/new-face-2.jpg': url('bjorn'),
			'https://example.com/person-2.jpg': people[0],
			'https://example.com/group-photo.jpg': trio.url,
		}),
	);
	const [{ json, binary }] = nodes['Swap Faces'][0];
	const shown = trio.faces.map(
		async (_, face) =>
			await facesAt(sandbox(), json.url, { portrait: 'trio', face }, ['amara', 'bjorn']),
	);
	expect(await Promise.all(shown)).toEqual([['bjorn'], ['trio'], ['amara']]);
	expect(binary?.data.mimeType).toBe('image/png');
	expect(sandbox().ledger).toHaveLength(1);
});

testNoneForgotten(EXAMPLES_OF.waveSpeed);
