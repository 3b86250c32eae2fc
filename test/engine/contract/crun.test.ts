import { CRUN } from '../../providers/crun/crunContract';
import { describeContract } from './everySuite';

describeContract(CRUN);
