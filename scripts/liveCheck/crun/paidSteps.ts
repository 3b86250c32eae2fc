import { setTimeout as sleep } from 'node:timers/promises';
import { type CrunAnswer, dataOf, shown } from './crunApi';
import { uploadPixel } from './freeSteps';
import type { CheckTools, Step } from './step';

const MOST_LOOKS = 60;

/** Looks at something until it is no longer under way, and tells each new status. */
async function follow({ ask, person, pauseMs }: CheckTools, path: string): Promise<CrunAnswer> {
	let last = '';
	for (let look = 0; ; look++) {
		const answer = await ask(path);
		const { status, credits } = dataOf(answer);
		const seen = `status ${status}, credits ${credits}`;
		if (seen !== last) person.tell(seen);
		last = seen;
		const isUnderWay = ['pending', 'running', 'starting', 'processing'].includes(String(status));
		if (!isUnderWay || look === MOST_LOOKS) return answer;
		await sleep(pauseMs);
	}
}

/** Tells how the balance changed during some work. */
async function withBalance({ ask, person }: CheckTools, work: () => Promise<void>): Promise<void> {
	const balance = async () => Number(dataOf(await ask('account/balance')).balance);
	const before = await balance();
	await work();
	person.tell(`Balance before ${before}, after ${await balance()}`);
}

interface Detected {
	detectId: string;
	faces: Array<{ id: number; link: string }>;
}

async function detect(tools: CheckTools): Promise<Detected> {
	const begun = await tools.ask('job/detect-face-image', { image_url: tools.group });
	const id = encodeURIComponent(String(dataOf(begun).detect_task_id));
	const done = await follow(tools, `job/detect-face-result?detect_task_id=${id}`);
	tools.person.tell(shown(done));
	const { result } = dataOf(done) as { result?: { id?: string; faces?: Detected['faces'] } };
	return { detectId: String(result?.id), faces: result?.faces ?? [] };
}

async function swap(tools: CheckTools, model: string, input: object): Promise<void> {
	const { callbackUrl } = tools;
	const body = { model, input, ...(callbackUrl && { callback_url: callbackUrl }) };
	const created = await tools.ask('job/CreateTask', body);
	tools.person.tell(shown(created));
	const id = encodeURIComponent(String(dataOf(created).task_id));
	if (id !== 'undefined') {
		tools.person.tell(shown(await follow(tools, `job/TaskInfo?task_id=${id}`)));
	}
}

/** What can only be found out by asking Crun to do something. Each is asked for. */
export const PAID_STEPS: Step[] = [
	{
		about: 'Does finding faces cost anything, and are the numbers the same the second time?',
		mayCost: 'This finds the faces of the picture twice.',
		async run(tools) {
			await withBalance(tools, async () => {
				const numbers = [await detect(tools), await detect(tools)].map(({ faces }) =>
					faces.map(({ id }) => id).join(', '),
				);
				tools.person.tell(`Numbers the first time: ${numbers[0]}; the second time: ${numbers[1]}`);
			});
		},
	},
	{
		about: 'What does a swap of one face cost, and how is it answered and called back?',
		mayCost: 'This swaps one face.',
		run: async (tools) =>
			await withBalance(tools, async () => {
				const input = { image_url: tools.group, new_face: tools.newFace };
				await swap(tools, 'image-face-swap', { ...input, disable_safety_checker: false });
			}),
	},
	{
		about: 'Does a face stay as it is that is left out of a swap? Look at the picture.',
		mayCost: 'This swaps one of several faces.',
		run: async (tools) =>
			await withBalance(tools, async () => {
				const { detectId, faces: found } = await detect(tools);
				if (found.length === 0) return tools.person.tell('No face was found.');
				const faces = [{ face_id: found[0].id, target: tools.newFace }];
				const input = { detect_id: detectId, image_url: tools.group, faces };
				await swap(tools, 'image-face-swap-multi', { ...input, disable_safety_checker: false });
			}),
	},
	{
		about: 'Is a failed swap refunded?',
		mayCost: 'This tries to swap a face in a picture without one.',
		run: async (tools) =>
			await withBalance(tools, async () => {
				const input = { image_url: await uploadPixel(tools.ask), new_face: tools.newFace };
				await swap(tools, 'image-face-swap', { ...input, disable_safety_checker: false });
			}),
	},
];
