import type { WaveSpeedSandbox, WaveSpeedSettings } from '../../../sandbox';
import { WAVESPEED_PACKAGE } from '../../support/sisterPackages';
import { useWaveSpeedSandbox } from '../../support/waveSpeedSandbox';
import { useSister, type Sister } from '../sisters/useSister';

/** What a file of tests needs to run workflows with WaveSpeed's nodes against a stand-in. */
export function useWaveSpeed(settings?: Partial<WaveSpeedSettings>): Sister<WaveSpeedSandbox> {
	return useSister(WAVESPEED_PACKAGE, useWaveSpeedSandbox(settings));
}
