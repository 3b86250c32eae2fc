import { type Finding, NOT_DOCUMENTED, notAnswered } from '../finding';
import { isYes } from '../person';
import { callbackFindings } from './callbackFindings';
import { codeOf, inShort } from '../answer';
import { detect } from './detectionStep';
import { lifetimeOf } from '../lifetime';
import type { CheckTools, PaidStep } from './step';
import { charged, course, refused, swap, type Swapped } from './swap';
import { uploadPixel } from './uploadSteps';

/** What can only be found out by a swap. */
export const SWAP_STEPS: PaidStep[] = [
	{
		about: 'What does a swap of one face cost, how is it called back, and how long is it kept?',
		mayCost: 'This swaps one face.',
		price: ({ prices }) => prices.one,
		async run(tools) {
			const { group, newFace } = tools.media;
			const swapped = await swap(tools, 'image-face-swap', { image_url: group, new_face: newFace });
			return (
				refused(swapped, 'A swap of one face') ?? [
					...course(swapped),
					charged(swapped, 'What a finished swap costs'),
					await kept(swapped),
					...(await callbackFindings(tools, swapped.record)),
				]
			);
		},
	},
	{
		about: 'Does a face stay as it is that is left out of a swap, or that gets its own picture?',
		mayCost: 'This finds the faces again, and swaps one of them.',
		price: ({ prices }) => prices.several,
		run: swapSeveral,
	},
	{
		about: 'Is a failed swap refunded?',
		mayCost: 'This tries to swap a face in a picture without one.',
		price: ({ prices }) => prices.one,
		async run(tools) {
			const { url } = await uploadPixel(tools.ask);
			const input = { image_url: url, new_face: tools.media.newFace };
			const swapped = await swap(tools, 'image-face-swap', input);
			const question = 'A swap in a picture without a face';
			const status = swapped.statuses.at(-1);
			return [
				{
					question,
					expected: 'failed, with a reason; or code 422',
					seen: `${inShort(swapped.created)}; status ${status}, ${JSON.stringify(swapped.record.result)}`,
					agrees: status !== 'success',
				},
				status === 'failed'
					? charged(swapped, 'What a failed swap costs (a refund may come later)')
					: notAnswered('What a failed swap costs', `it did not fail: ${status}`),
			];
		},
	},
];

/** The last face is left out; if Crun refuses that, it gets its own picture like those before it. */
async function swapSeveral(tools: CheckTools): Promise<Finding[]> {
	const { detectId, faces: found } = await detect(tools);
	if (found.length < 2) return [notAnswered('Faces left out', `${found.length} faces found`)];
	const faces = found.map(({ id, link }, place) => ({
		face_id: id,
		target: place === 0 ? tools.media.newFace : link,
	}));
	const input = { detect_id: detectId, image_url: tools.media.group };
	const model = 'image-face-swap-multi';
	const without = await swap(tools, model, { ...input, faces: faces.slice(0, -1) });
	const leftOut: Finding = {
		question: 'A face that is left out of a swap (the nodes name every face)',
		expected: NOT_DOCUMENTED,
		seen: inShort(without.created),
	};
	// Only this code says that nothing was begun because of a value.
	const isRefused = codeOf(without.created) === 422;
	const swapped = isRefused ? await swap(tools, model, { ...input, faces }) : without;
	const rest = refused(swapped, 'A swap of several faces') ?? [
		charged(swapped, 'What a finished swap of several faces costs'),
		await unchanged(tools, swapped),
	];
	return [leftOut, ...rest];
}

async function kept({ urls: [url] }: Swapped): Promise<Finding> {
	const question = 'How long a result is kept (open it again after 14 days)';
	if (url === undefined) return notAnswered(question, 'there is no result');
	return { question, expected: NOT_DOCUMENTED, seen: `${await lifetimeOf(url)}; ${url}` };
}

/** Only a person sees which faces have changed. */
async function unchanged({ person }: CheckTools, { urls: [url] }: Swapped): Promise<Finding> {
	const question = 'Only one face has changed, none that had its own picture or was left out';
	if (url === undefined) return notAnswered(question, 'there is no result');
	person.tell(`Look at ${url}`);
	const answer = await person.ask('Has only one face changed? yes, or what you see: ');
	const finding = { question, expected: 'yes' };
	if (answer === '') return { ...finding, seen: `look at ${url}` };
	return { ...finding, seen: `${answer}; ${url}`, agrees: isYes(answer) };
}
