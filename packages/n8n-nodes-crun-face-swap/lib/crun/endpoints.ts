/** Crun's public base URL; the credential can hold another. */
export const DEFAULT_BASE_URL = 'https://api.crun.ai';

/** The same API for mainland China (the official command line client suggests it there). */
export const CHINA_BASE_URL = 'https://api.crunai.com';

/** Paths of Crun's API, relative to the base URL. */
export const ENDPOINTS = {
	/** POST: submits a task. */
	createTask: '/api/v1/client/job/CreateTask',
	/** GET, see {@link taskPath}. */
	taskInfo: '/api/v1/client/job/TaskInfo',
	/** POST: what a task would cost. Creates nothing. */
	estimate: '/api/v1/client/job/estimate-credits',
	/** POST: begins to look for faces in a picture. */
	detectFaces: '/api/v1/client/job/detect-face-image',
	/** GET, see {@link detectionPath}. */
	detectionResult: '/api/v1/client/job/detect-face-result',
	/** GET, see {@link uploadPath}. */
	uploadUrl: '/api/v1/client/files/upload-url',
	/** GET: the balance. */
	balance: '/api/v1/client/account/balance',
} as const;

/**
 * Returns the path of a task's status and result (GET).
 *
 * @param id any text; its characters can't change the path or add to the query
 */
export function taskPath(id: string): string {
	return `${ENDPOINTS.taskInfo}?task_id=${encodeURIComponent(id)}`;
}

/**
 * Returns the path of a face detection's status and result (GET).
 *
 * @param id as for {@link taskPath}
 */
export function detectionPath(id: string): string {
	return `${ENDPOINTS.detectionResult}?detect_task_id=${encodeURIComponent(id)}`;
}

/**
 * Returns the path that gives addresses to upload a file to (GET).
 *
 * @param mimeType the type with which the file is then sent
 * @param extension without a dot
 */
export function uploadPath(mimeType: string, extension: string): string {
	const ext = encodeURIComponent(`.${extension}`);
	return `${ENDPOINTS.uploadUrl}?content_type=${encodeURIComponent(mimeType)}&ext=${ext}`;
}
