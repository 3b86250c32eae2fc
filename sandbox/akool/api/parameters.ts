const COORDINATE = '-?\\d+(\\.\\d+)?';

/**
 * Pattern of four landmarks in px: `x,y:x,y:x,y:x,y`. At a picture's edge Face Detect gives points
 * outside it, and it gives points between px; a swap takes what Face Detect gives.
 */
export const LANDMARK_PATTERN = `^${COORDINATE},${COORDINATE}(:${COORDINATE},${COORDINATE}){3}$`;

/** JSON schema of `webhookUrl`, which may be empty. */
export const webhookAddress = { type: 'string', format: 'http-url-or-empty' } as const;
