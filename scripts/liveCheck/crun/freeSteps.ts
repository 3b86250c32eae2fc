import { type AskCrun, dataOf, shown } from './crunApi';
import type { Step } from './step';

const MODELS = [
	...['image-face-swap', 'image-face-swap-multi'],
	...['video-face-swap', 'video-face-swap-multi'],
];

/** A picture of one white pixel, which shows no face. */
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
	'base64',
);

/** Uploads a picture without a face, and returns its address. */
export async function uploadPixel(ask: AskCrun): Promise<string> {
	const { presigned_url: store, file_url: url } = dataOf(
		await ask('files/upload-url?content_type=image/png&ext=.png'),
	);
	const headers = { 'content-type': 'image/png', 'content-length': String(PIXEL.length) };
	const { status } = await fetch(String(store), { method: 'PUT', headers, body: PIXEL });
	if (status >= 300) throw new Error(`The file store answered HTTP ${status}`);
	return String(url);
}

/** What can be found out without spending anything. */
export const FREE_STEPS: Step[] = [
	{
		about: 'How is the balance answered?',
		run: async ({ ask, person }) => person.tell(shown(await ask('account/balance'))),
	},
	{
		about: 'How is a job answered that does not exist?',
		async run({ ask, person }) {
			for (const id of ['task_12345678', '00000000-0000-4000-8000-000000000000']) {
				person.tell(`${id}: ${shown(await ask(`job/TaskInfo?task_id=${id}`))}`);
			}
		},
	},
	{
		about:
			'What are the inputs of each model, and the default of disable_safety_checker? Is there one for GIFs?',
		async run({ ask, person }) {
			for (const model of MODELS) {
				person.tell(`${model}: ${shown(await ask(`job/Models/${model}`))}`);
			}
			const list = JSON.stringify((await ask('job/Models')).body);
			const names = list.match(/"[\w-]*(?:face|gif)[\w-]*"/gi) ?? [];
			person.tell(`Names with face or gif in the list: ${[...new Set(names)].join(', ')}`);
		},
	},
	{
		about: 'Is there a face detection for videos? (404: not at this path; 422: it is there)',
		run: async ({ ask, person }) => person.tell(shown(await ask('job/detect-face-video', {}))),
	},
	{
		about: 'What do the two routes for estimates say?',
		async run({ ask, person }) {
			const url = 'https://example.com/picture.jpg';
			const faces = [{ face_id: 0, target: url }];
			const tasks = [
				{ model: MODELS[0], input: { image_url: url, new_face: url } },
				{ model: MODELS[1], input: { detect_id: 'estimate', image_url: url, faces } },
			];
			for (const task of tasks) {
				for (const route of ['job/estimate-credits', 'job/EstimateTask']) {
					person.tell(`${route}, ${task.model}: ${shown(await ask(route, task))}`);
				}
			}
		},
	},
	{
		about: 'Does an upload work, and what does its address say of how long it lasts?',
		async run({ ask, person }) {
			const url = await uploadPixel(ask);
			const { status, headers } = await fetch(url, { method: 'HEAD' });
			const told = ['content-type', 'expires', 'cache-control', 'x-amz-expiration'];
			const lines = told.map((name) => `${name}: ${headers.get(name)}`);
			person.tell(`${new URL(url).host} HTTP ${status}, ${lines.join(', ')}`);
		},
	},
];
