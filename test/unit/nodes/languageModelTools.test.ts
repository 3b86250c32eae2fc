import { NODES } from './placedNode';

describe('what a language model reads', () => {
	test.each(Object.keys(NODES))(
		'%s can be a tool and says what it does, and that a swap costs something',
		(name) => {
			const { usableAsTool, description } = NODES[name].description;
			expect(usableAsTool).toBe(true);
			expect(description?.length).toBeGreaterThan(40);
			const costs = name.startsWith('Akool')
				? /Each swap costs Akool credits\./
				: /Each swap costs (credits|money)\./;
			expect(costs.test(description ?? '')).toBe(name.includes('FaceSwap'));
		},
	);

	test.each(Object.keys(NODES))(
		'%s: every field has a description, every option a name',
		(name) => {
			for (const field of NODES[name].description.properties) {
				// A notice takes no value.
				const others = ['collection', 'hidden', 'notice'];
				if (field.name === 'operation' || others.includes(field.type)) continue;
				expect([field.name, field.description ?? field.hint]).toEqual([
					field.name,
					expect.stringMatching(/.{15,}/),
				]);
			}
		},
	);
});
