import { NODES } from './placedNode';

const textsOf = (node: string) => JSON.stringify(NODES[node].description.properties);

test('only nodes that know of a video promise other pauses between looks at it', () => {
	expect(textsOf('AkoolFaceSwapPlus')).toContain('and 5 for videos');
	// It has nothing but IDs.
	expect(textsOf('AkoolGetResult')).not.toContain('5 for videos');
});
