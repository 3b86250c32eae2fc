import { describeContract } from './everySuite';
import { WAVESPEED } from './wavespeed/waveSpeedContract';

describeContract(WAVESPEED);
