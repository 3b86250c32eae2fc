import { testTools } from '../sisters/tools.suite';
import { useWaveSpeed } from './useWaveSpeed';

testTools(useWaveSpeed(), [
	['Balance', 'getBalance', { balance: 99.84, currency: 'USD' }],
	['Price', 'getPrice', { price: 0.16, currency: 'USD' }],
]);
