/** Files of `test/e2e/` that are run in the oldest n8n too. */
export const RUN_IN_THE_OLDEST = [
	'callbacks/attacks',
	'callbacks/laggingList',
	'callbacks/mixedCallbacks',
	'callbacks/restartedN8n',
	'callbacks/sleeping',
	'callbacks/sleepingRows',
	'callbacks/trigger',
	'credential',
	'crun/credential',
	'crun/sleeping',
	'crun/trigger',
	'examples/agent',
	'examples/exampleFiles',
	'examples/forms',
	'examples/google',
	'faceSwap',
	'faults/errorReasons',
	'files/binaryModes',
	'files/uploads',
	'files/wrongFiles',
	'faults/retryOnFail',
	'installation',
	'looks',
	'languageModelTools',
	'wavespeed/credential',
	'wavespeed/sleeping',
	'wavespeed/tools',
	'wavespeed/trigger',
];

/** Files of `test/browser/` that are run in the oldest n8n too. */
export const SEEN_IN_THE_OLDEST = [
	'agentTools',
	'nodePanel',
	'crun/nodePanel',
	'waveSpeed/nodePanel',
];
