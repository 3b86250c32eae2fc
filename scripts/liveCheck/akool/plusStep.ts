import { ENDPOINTS } from '../../../lib/akool/endpoints';
import { codeOf, inShort } from '../answer';
import type { Finding } from '../finding';
import { boxOf } from './faces';
import { changes, pairOf } from './pair';
import { charged, refused, swap } from './swap';
import type { CheckTools, PaidAkoolStep } from './tools';

/** What a swap with Plus shows, of pairs and of boxes. */
export const PLUS_STEP: PaidAkoolStep = {
	about: 'Does Plus want pairs of faces, and take one pair?',
	mayCost: 'This swaps a face with Plus.',
	price: ({ price }) => price,
	run: swapPlus,
};

/** Without pairs it is refused by one page, and swaps one face by another. */
async function swapPlus(tools: CheckTools): Promise<Finding[]> {
	const [source, target] = pairOf(tools);
	const body = {
		source_url: tools.media.newFace,
		target_url: tools.media.group,
		model_style: 'realistic',
		face_enhance: false,
		single_face_mode: false,
	};
	const without = await swap(tools, 'plus without pairs', ENDPOINTS.faceSwapPlus, body);
	const question = 'Plus without pairs, and without single_face_mode';
	const seen = inShort(without.created);
	const found = { question, expected: 'code 1003', seen, agrees: codeOf(without.created) === 1003 };
	// Only this code says that nothing was begun because of a value.
	if (codeOf(without.created) !== 1003) return [found, charged(without, 'What that costs')];
	const [signed] = tools.faces.signed;
	const newFace = signed
		? { face_url: tools.media.signed, bbox: boxOf(signed) }
		: { face_url: source.faceUrl };
	const pair = { source_face_info: newFace, target_face_info: { face_url: target.faceUrl } };
	const swapped = await swap(tools, 'plus', ENDPOINTS.faceSwapPlus, {
		...body,
		face_mapping: [pair],
	});
	const one = `Plus with one pair${signed ? ', the new face at the signed address' : ''}`;
	return [
		found,
		...(refused(swapped, one) ?? [
			{ question: one, expected: 'that face alone', ...(await changes(tools, swapped)) },
			charged(swapped, 'What a swap with Plus costs'),
		]),
	];
}
