import { AKOOL } from '../../providers/akool/akoolContract';
import { describeContract } from './everySuite';

describeContract(AKOOL);
