import { AKOOL } from './akool/akoolContract';
import { useDatabase } from './contract';
import { describeFaultMatrix } from './faultMatrix.suite';

useDatabase();
describeFaultMatrix(AKOOL);
