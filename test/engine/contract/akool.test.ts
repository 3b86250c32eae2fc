import { AKOOL } from './akool/akoolContract';
import { describeCancel } from './cancel.suite';
import { useDatabase } from './contract';
import { describeFaultMatrix } from './faultMatrix.suite';
import { describeNeverArrived } from './neverArrived.suite';
import { describeRateLimit } from './rateLimit.suite';
import { describeSubmitOnce } from './submitOnce.suite';
import { describeTimeOut } from './timeOut.suite';

useDatabase();
describeSubmitOnce(AKOOL);
describeFaultMatrix(AKOOL);
describeNeverArrived(AKOOL);
describeRateLimit(AKOOL);
describeCancel(AKOOL);
describeTimeOut(AKOOL);
