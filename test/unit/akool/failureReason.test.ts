import { explainFailure } from '../../../lib/akool/explainFailure';
import { failureReasonOf } from '../../../lib/akool/failureReason';

describe('the reason of a failed job', () => {
	test.each([
		...['alg_msg', 'error_msg', 'fail_reason', 'failReason', 'faceswap_fail_reason'],
		...['error_reason', 'errorMsg', 'message', 'msg', 'failedReason', 'error_message'],
	])('is read from %s', (field) => {
		expect(failureReasonOf({ [field]: ' too\n dark ' })).toBe('too dark');
	});

	test('is the most telling one', () => {
		const raw = { msg: 'failed', message: 'see alg_msg', error_msg: '', alg_msg: 'too dark' };
		expect(failureReasonOf(raw)).toBe('too dark');
		expect(failureReasonOf({ ...raw, alg_msg: null })).toBe('see alg_msg');
	});

	test.each(['OK', 'ok', 'success', 'SUCCESS', 'null', 'undefined', 'None', 'N/A', '', '  '])(
		'is not %j',
		(msg) => expect(failureReasonOf({ msg, alg_msg: msg })).toBeUndefined(),
	);
	test.each(['-', '0', '1000', 'failed', 'Error', 0, 5, true, null, {}, [], { a: 1 }])(
		'is not %j either',
		(alg_msg) => {
			expect(failureReasonOf({ alg_msg })).toBeUndefined();
			expect(failureReasonOf({ alg_msg, msg: 'too dark' })).toBe('too dark');
		},
	);

	test.each<[string, unknown]>([
		['a list', ['too dark', 'x']],
		['an object', { code: 1016, msg: 'too dark' }],
		['JSON', '{"code":1016,"message":"too dark"}'],
		['a list of objects', [{ error_msg: 'too dark' }]],
	])('may be inside %s', (_form, error_msg) => {
		expect(failureReasonOf({ error_msg })).toBe('too dark');
	});

	test('that only looks like JSON is shown as it is', () => {
		expect(failureReasonOf({ msg: '{broken' })).toBe('{broken');
	});

	test('is cut if it is long', () => {
		const reason = failureReasonOf({ alg_msg: 'word '.repeat(1000) });
		expect(reason).toHaveLength(300);
		expect(reason?.endsWith('…')).toBe(true);
	});

	test('holds no secrets, also where it is cut', () => {
		const token = 'eyJhbGciOiJIUzI1NiJ9'.repeat(10);
		const alg_msg = `cannot open https://n8n.example/${'a'.repeat(240)}?token=${token}`;
		expect(failureReasonOf({ alg_msg })).not.toContain('eyJ');
	});
});

describe('what a reason means', () => {
	test.each([
		['generate temp file error', 'busy'],
		['Generate temporary file failed', 'busy'],
		['process timeout', 'busy'],
		['CUDA out of memory', 'busy'],
		['generate_temp_file_error', 'busy'],
		['Generate TempFile Error', 'busy'],
		['tmp file error', 'busy'],
		['server_error', 'busy'],
		['Service temporarily unavailable', 'busy'],
		['rate limit exceeded', 'busy'],
		['please try it later', 'busy'],
		['The queue is full', 'busy'],
		['no face detected in source image', 'noFace'],
		["can't find face", 'noFace'],
		['download image error', 'unreachable'],
		['Failed to download https://a.example/a.jpg', 'unreachable'],
		['download timed out', 'unreachable'],
		['Unsupported image format', 'notAPicture'],
		["'NoneType' object has no attribute 'shape'", 'notAPicture'],
		['invalid image', 'notAPicture'],
		['unsupported_format', 'notAPicture'],
		['insufficient_credit', 'credits'],
		['insufficient credit', 'credits'],
		['invalid image url', 'unreachable'],
		['NSFW content', 'other'],
	])('%s: %s', (reason, errorReason) => {
		expect(explainFailure(reason)).toMatchObject({ errorReason });
	});

	test.each([
		['no face found in the source picture', 'No face found in the source picture'],
		['No face detected in Target image', 'No face found in the target'],
		['no face found', 'Akool found no face in a picture or video of this job'],
		['no face in source or target', 'Akool found no face in a picture or video of this job'],
	])('"%s" is told as "%s"', (reason, title) => {
		expect(explainFailure(reason)).toMatchObject({ title, errorReason: 'noFace' });
	});

	test('passing trouble of Akool is not told as bad pictures', () => {
		expect(explainFailure('generate temp file error')).toEqual({
			title: 'Akool had an internal problem with this job',
			advice: 'Your pictures are not the cause, and the problem often passes within minutes.',
			errorReason: 'busy',
		});
	});

	test.each(['too dark', 'unknown', 'face too small', 'face swap failed'])(
		'what %s means is not certain',
		(reason) => expect(explainFailure(reason)).toBeUndefined(),
	);
});
