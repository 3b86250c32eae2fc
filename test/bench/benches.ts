import type { Progress } from '../../n8n-host/commands/progress';
import { benchCallbacks } from './callbacks';
import { benchEditor } from './editor';
import { benchFirstDownload } from './firstDownload';
import { benchLooks } from './looks';
import { benchMedia } from './media';
import type { BenchOptions, BenchReport } from './promises';
import { benchQueue } from './queue';
import { benchMemory } from './memory';
import { benchCrun, benchSwaps, benchWaveSpeed } from './swaps';
import { benchTexts } from './texts';

type Bench = (
	options: BenchOptions,
	onProgress: Progress,
) => BenchReport[] | Promise<BenchReport[]>;

/** What can be measured, in the order of the table. */
export const BENCHES = {
	swaps: benchSwaps,
	memory: benchMemory,
	waveSpeed: benchWaveSpeed,
	crun: benchCrun,
	callbacks: benchCallbacks,
	queue: benchQueue,
	firstDownload: benchFirstDownload,
	media: benchMedia,
	looks: benchLooks,
	editor: benchEditor,
	texts: benchTexts,
} satisfies Record<string, Bench>;

/** The name of a bench. */
export type BenchName = keyof typeof BENCHES;
