import type { Rules } from './standIn';

/** `data` of a success. */
export function good(data: object): object {
	return { code: 200, message: 'success', data };
}

/** An account that is charged as Crun's documentation lets one hope. */
export class Account {
	balance = 10;
	private tasks = 0;

	/**
	 * The rules of a Crun that does all that the nodes assume.
	 *
	 * @param address where it is
	 */
	rules(address: string): Rules {
		return {
			'/store': () => ({ http: 200, text: '' }),
			'/balance': ({ key }) =>
				String(key).startsWith('ak_000') ? { code: 401 } : good({ balance: this.balance }),
			'upload-url': () =>
				good({
					presigned_url: `${address}/store?X-Amz-Signature=0123456789abcdef&X-Amz-Expires=600`,
					file_url: `${address}/file.png`,
				}),
			'estimate-credits': () => good({ credits: 1.5, estimated: false }),
			EstimateTask: () => good({ estimated_credits: 1.5, affordable: true }),
			'detect-face-image': ({ body }) =>
				body === '{}'
					? { code: 422, errors: ['image_url is required'] }
					: good({ detect_task_id: 'dit1' }),
			'detect-face-result?detect_task_id=dit1': () => good(this.detection(address)),
			'/crop': ({ path }) => ({ http: 200, text: path }),
			'/Models/image-face-swap': () => good({ input_schema: IMAGE_INPUTS }),
			CreateTask: ({ body }) => good({ task_id: this.take(body) }),
			'TaskInfo?task_id=t-': ({ path }) => good(this.task(path.split('=')[1])),
		};
	}

	/** The record of a task; one in a picture without a face fails, and costs nothing. */
	task(id: string): Record<string, unknown> {
		const isFailed = id.endsWith('-failed');
		return {
			task_id: id,
			status: isFailed ? 'failed' : 'success',
			credits: isFailed ? 0 : 1.5,
			create_at: Math.floor(Date.now() / 1000),
			param: { callback_url: 'https://secret.example/hook' },
			result: isFailed ? { message: 'no face' } : { media_urls: ['http://127.0.0.1:9/r.png'] },
		};
	}

	private take(body: string): string {
		const isFailing = body.includes('/file.png');
		if (!isFailing) this.balance -= 1.5;
		return `t-${++this.tasks}${isFailing ? '-failed' : ''}`;
	}

	private detection(address: string): object {
		const faces = [0, 1, 2].map((id) => ({ id, link: `${address}/crop-${id}` }));
		return { status: 'succeeded', result: { id: 'a', status: 'succeed', faces } };
	}
}

const IMAGE_INPUTS = {
	properties: {
		image_url: {},
		new_face: {},
		detect_id: {},
		faces: { items: { properties: { face_id: {} } } },
		disable_safety_checker: { default: false },
	},
};
