import type { Rules } from './standIn';

/** `data` of a success. */
export function good(data: object): object {
	return { code: 1000, msg: 'OK', data };
}

/** The faces of a picture: the largest last. */
const FACES = {
	landmarks: [
		[
			[15, 15],
			[25, 15],
			[20, 20],
			[20, 25],
			[16, 25],
			[24, 25],
		],
		[
			[60, 20],
			[80, 20],
			[70, 30],
			[70, 40],
			[62, 40],
			[78, 40],
		],
	],
	landmarks_str: ['15,15:25,15:20,20:20,25', '60,20:80,20:70,30:70,40'],
	region: [
		[10, 10, 20, 20],
		[50, 10, 40, 40],
	],
	crop_region: [
		[5, 5, 30, 30],
		[45, 5, 50, 50],
	],
	crop_landmarks: ['10,10:20,10:15,15:15,20', '15,15:35,15:25,25:25,35'],
};

/** An account that does what the nodes assume of Akool, if not what a picture shows. */
export class Account {
	balance = 100;
	private jobs = 0;

	/**
	 * The rules of such an Akool.
	 *
	 * @param address where it is
	 */
	rules(address: string): Rules {
		const faces = { ...FACES, face_urls: [`${address}/face0`, `${address}/face1`] };
		return {
			'quota/info': ({ key }) => {
				if (key === undefined) return { code: 1102 };
				return String(key).startsWith('000') ? { code: 1101 } : good({ credit: this.balance });
			},
			getToken: () => ({ code: 1000, token: 't' }),
			detect_faces: ({ key, body }) => {
				if (String(key).startsWith('000')) return { code: 1101 };
				if (!body.includes('"url"') || body.includes('no-such')) return NO_FACE;
				return { error_code: 0, error_msg: 'SUCCESS', faces_obj: { '0': faces } };
			},
			analyze_frames: ({ body }) =>
				body.includes('http')
					? { success: true, frame_count: 1, persons: [{}] }
					: { http: 400, text: '{"success":false,"error":"empty"}' },
			faceswapByImage: ({ body }) => this.take(body),
			faceswapPlusByImage: ({ body }) =>
				body.includes('face_mapping') ? this.take(body) : { code: 1003, msg: 'no pairs' },
			specifyimage: ({ body }) => this.take(body),
			specifyvideo: () => ({ code: 1003 }),
			'listbyids?_ids=job': ({ path }) => good({ result: [entry(path.split('=')[1])] }),
			listbyids: () => good({ result: [] }),
			delbyids: () => ({ code: 1000, msg: 'OK' }),
		};
	}

	/** Takes a job, unless it asks for nothing. */
	take(body: string, price = 4): object {
		if (body === '{}') return { code: 1003 };
		this.balance -= price;
		return good({ _id: `job${++this.jobs}`, job_id: `20260101-${this.jobs}` });
	}
}

const NO_FACE = { error_code: 1, error_msg: 'No faces detected', faces_obj: {} };

function entry(id: string): object {
	return { _id: id, faceswap_status: 4, alg_msg: 'no face', url: '' };
}
