import { DOWNLOAD_LIMITS } from '../../../lib/n8n/downloads/downloadLimits';
import { ProcessedData } from '../../support/processedData';
import { useSignedFileServer } from '../files/signedFileServer';
import { describeCancel } from './cancel.suite';
import type { ContractProvider } from '../../providers/contractProvider';
import { describeDownload } from './download.suite';
import { describeFaultMatrix } from './faultMatrix.suite';
import { describeFiles } from './files.suite';
import { describeInputFields } from './inputFields.suite';
import { describeLimits } from './limits.suite';
import { describeLostExecution } from './lostExecution.suite';
import { describeManyRows } from './manyRows.suite';
import { describeNeverArrived } from './neverArrived.suite';
import { describeRateLimit } from './rateLimit.suite';
import { describeReads } from './reads.suite';
import { describeResume } from './resume.suite';
import { describeRetryOnFail } from './retryOnFail.suite';
import { closeStandIns } from './standIns';
import { describeSubmitOnce } from './submitOnce.suite';
import { describeTimeOut } from './timeOut.suite';
import { describeTrigger } from './trigger.suite';

/** What is promised of every provider; for a file of its own, since its tests run at once. */
export function describeContract(provider: ContractProvider): void {
	// Tests that run at once begin before the hooks of inner blocks.
	beforeAll(async () => {
		await ProcessedData.use();
		// Half a minute is long for a test.
		Object.assign(DOWNLOAD_LIMITS, { missingMs: 200 });
	});
	afterAll(closeStandIns);
	describeSubmitOnce(provider);
	describeFaultMatrix(provider);
	describeNeverArrived(provider);
	describeRetryOnFail(provider);
	describeLostExecution(provider);
	describeRateLimit(provider);
	describeReads(provider);
	describeTimeOut(provider);
	describeCancel(provider);
	describeDownload(provider);
	describeFiles(provider, useSignedFileServer());
	describeInputFields(provider);
	describeManyRows(provider);
	describeLimits(provider);
	describeResume(provider);
	describeTrigger(provider);
}
