/** The choice 'Manual' of the parameter 'Landmarks'. */
export const MANUAL_LANDMARKS = {
	name: 'Manual',
	value: 'manual' as const,
	description: 'Tell Akool where the faces are, e.g. with what Akool Face Detect gave you',
};
