import { AKOOL } from './akool/akoolContract';
import { describeContract } from './everySuite';

describeContract(AKOOL);
