import { createHash } from 'node:crypto';
import { type Finding, NOT_DOCUMENTED, notAnswered } from '../finding';
import { dataOf, inShort, objectOf, shown } from '../answer';
import { followTask, readBalance } from './follow';
import { lifetimeOf } from '../lifetime';
import type { CheckTools, PaidStep } from './step';

/** A face as Crun gives it. */
interface Face {
	id: unknown;
	link: string;
}

/** The faces of a picture. */
export interface Detected {
	detectId: string;
	faces: Face[];
	/** All statuses, in the order in which they came. */
	statuses: string[];
}

/** Finds the faces of the group photo, and tells all that Crun says. */
export async function detect(tools: CheckTools): Promise<Detected> {
	const begun = await tools.ask('job/detect-face-image', { image_url: tools.media.group });
	const begunId = dataOf(begun).detect_task_id;
	if (typeof begunId !== 'string') throw new Error(`No detection was begun: ${inShort(begun)}`);
	const id = encodeURIComponent(begunId);
	const { answer, statuses } = await followTask(
		tools,
		`job/detect-face-result?detect_task_id=${id}`,
	);
	tools.person.tell(shown(answer));
	const result = objectOf(dataOf(answer).result);
	const faces = Array.isArray(result.faces) ? (result.faces as Face[]) : [];
	return { detectId: String(result.id), faces, statuses };
}

/** Whether finding faces costs, and whether the same picture gives the same numbers. */
export const DETECTION_STEP: PaidStep = {
	about: 'Does finding faces cost anything, and do faces keep their numbers the second time?',
	mayCost: 'This finds the faces of the group photo twice, which may cost something.',
	// Crun has no estimate for it; the balance is read before anything else begins.
	price: () => 0,
	async run(tools) {
		const before = await readBalance(tools);
		const first = await detect(tools);
		const second = await detect(tools);
		const after = await readBalance(tools);
		const [face] = first.faces;
		return [
			{
				question: 'What 2 detections cost',
				expected: NOT_DOCUMENTED,
				seen: `balance ${before} before, ${after} after`,
			},
			{
				question: 'Statuses of a detection',
				expected: 'starting, processing, succeeded',
				seen: first.statuses.join(', '),
				agrees: first.statuses.at(-1) === 'succeeded',
			},
			await sameNumbers(first.faces, second.faces),
			face
				? {
						question: 'How long the picture of a face is kept',
						expected: NOT_DOCUMENTED,
						seen: await lifetimeOf(face.link),
					}
				: notAnswered('How long the picture of a face is kept', 'no face was found'),
		];
	},
};

/** The pictures of the faces tell whether a number means the same face. */
async function sameNumbers(first: Face[], second: Face[]): Promise<Finding> {
	const [one, other] = await Promise.all([first, second].map(hashes));
	const numbers = [first, second].map((faces) => faces.map(({ id }) => id).join(', '));
	const seen = `numbers ${numbers[0]}; the second time ${numbers[1]}`;
	const finding = {
		question: 'The same picture gives the same faces the same numbers',
		expected: 'yes: people enter numbers that they saw earlier',
	};
	const moved = [...one].filter(([hash, id]) => other.has(hash) && other.get(hash) !== id);
	if (moved.length > 0) {
		const words = moved.map(([hash, id]) => `face ${id} is ${other.get(hash)} then`).join(', ');
		return { ...finding, seen: `${seen}; ${words}`, agrees: false };
	}
	if (one.size === 0 || one.size !== other.size) return { ...finding, seen, agrees: false };
	if ([...one.keys()].every((hash) => other.has(hash))) return { ...finding, seen, agrees: true };
	// Cut out again, so their bytes tell nothing.
	const links = [...first, ...second].map(({ id, link }) => `${id}: ${link}`).join(' ');
	return { ...finding, seen: `${seen}; compare the pictures: ${links}` };
}

/** The number of each face by the content of its picture. */
async function hashes(faces: Face[]): Promise<Map<string, unknown>> {
	const hashOf = async (link: string) => {
		const response = await fetch(link, { signal: AbortSignal.timeout(30_000) });
		const bytes = Buffer.from(await response.arrayBuffer());
		return createHash('sha256').update(bytes).digest('hex');
	};
	// What can't be opened is compared by its address.
	const entries = faces.map(async ({ id, link }) => {
		return [await hashOf(link).catch(() => link), id] as const;
	});
	return new Map(await Promise.all(entries));
}
