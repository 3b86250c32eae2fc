import { describeContract } from './everySuite';
import { WAVESPEED } from '../../providers/wavespeed/waveSpeedContract';

describeContract(WAVESPEED);
