import type { CrunSandbox, CrunSettings } from '../../../sandbox';
import { useCrunSandbox } from '../../support/crunSandbox';
import { CRUN_PACKAGE } from '../../support/sisterPackages';
import { useSister, type Sister } from '../sisters/useSister';

/** What a file of tests needs to run workflows with Crun's nodes against a stand-in. */
export function useCrun(settings?: Partial<CrunSettings>): Sister<CrunSandbox> {
	return useSister(CRUN_PACKAGE, useCrunSandbox(settings));
}
