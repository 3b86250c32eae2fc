/** Akool's message for each business code (docs.akool.com, faceswap overview and error-code). */
export const BUSINESS_CODES: Record<number, string> = {
	1000: 'OK',
	1003: 'Parameter error or Parameter cannot be empty',
	1004: 'Requires verification',
	1005: 'Operation is too frequent',
	1006: 'Your quota is not enough',
	1007: 'The number of people who can have their faces changed cannot exceed 8',
	1008: 'The content you get does not exist',
	1009: 'You do not have permission to operate',
	1010: 'You can not operate this content',
	1011: 'This content has been operated',
	1014: 'Resource does not exist',
	1015: 'Create video error, please try again later',
	1016: 'Face swapping error',
	1101: 'Illegal token',
	1102: 'Token cannot be empty',
	1103: 'Not paid or payment is overdue',
	1104: 'Insufficient credit balance',
	1109: 'Account does not exist',
	1200: 'The account has been banned',
	2001: 'Server error',
};

/**
 * Akool's usual answer without data. Its HTTP status is always 200.
 *
 * @param code 1000 for success, any other code for a refusal
 * @param msg the message; Akool's own for the code by default
 */
export function businessAnswer(code: number, msg?: string): { code: number; msg: string } {
	return { code, msg: msg ?? BUSINESS_CODES[code] ?? `Error ${code}` };
}
