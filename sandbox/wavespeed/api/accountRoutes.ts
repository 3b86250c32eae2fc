import type { FastifyInstance } from 'fastify';

import type { Charge } from '../../account/ledger';
import { priceOf, type PricedInput } from '../account/prices';
import type { WaveSpeedContext } from '../context';
import { MODEL } from '../predictions/prediction';

import { envelope, success } from './envelope';
import { swapInput } from './input';
import { pageOf, paging, type Paging } from './paging';

const nothing = { type: 'object', additionalProperties: false };

const pricing = {
	type: 'object',
	required: ['model_id', 'inputs'],
	additionalProperties: false,
	properties: {
		model_id: { type: 'string' },
		inputs: { ...swapInput, required: [] },
	},
};

const time = { type: 'string', pattern: '^\\d+$' };
const search = {
	...paging({
		billing_type: { type: 'string', enum: ['deduct', 'refund'] },
		prediction_uuids: { type: 'array', items: { type: 'string' } },
		sort: { type: 'string', enum: ['created_at ASC', 'created_at DESC'] },
		start_time: time,
		end_time: time,
	}),
	required: ['page', 'page_size'],
};

interface Search extends Paging {
	billing_type?: 'deduct' | 'refund';
	prediction_uuids?: string[];
	sort?: 'created_at ASC' | 'created_at DESC';
	/** ms since 1970. */
	start_time?: string;
	end_time?: string;
}

/** Adds the balance, the price of a request, and the search in the charges. */
export function addAccountRoutes(app: FastifyInstance, context: WaveSpeedContext): void {
	const { account, failures, settings } = context;

	app.get(
		'/api/v3/balance',
		{ schema: { querystring: nothing }, config: { point: 'balance' } },
		async () => {
			const asText = failures.take('balance', ['textBalance']);
			return success({ balance: asText ? String(account.balance) : account.balance });
		},
	);

	app.post<{ Body: { model_id: string; inputs: PricedInput } }>(
		'/api/v3/model/pricing',
		{ schema: { body: pricing }, config: { point: 'price' } },
		async ({ body: { model_id, inputs } }, reply) => {
			if (model_id !== MODEL) return reply.code(404).send(envelope(404, 'Model not found'));
			const unit_price = priceOf(inputs, settings.prices);
			return success({ model_id, unit_price, currency: 'USD' });
		},
	);

	app.post<{ Body: Search }>(
		'/api/v3/billings/search',
		{ schema: { body: search }, config: { point: 'billings' } },
		async ({ body }) => {
			const found = account.charges.filter((charge) => isWanted(charge, body));
			if (body.sort !== 'created_at ASC') found.reverse();
			const { items, ...page } = pageOf(found, body);
			return success({ ...page, items: items.map((charge) => toBilling(charge, context)) });
		},
	);
}

function isWanted({ jobId, at, refundedAt }: Charge, wanted: Search): boolean {
	const { prediction_uuids: ids, billing_type: type, start_time, end_time } = wanted;
	if (ids && !ids.includes(jobId)) return false;
	if (type && type !== typeOf({ refundedAt })) return false;
	return at >= Number(start_time ?? 0) && at <= Number(end_time ?? Infinity);
}

function typeOf({ refundedAt }: Pick<Charge, 'refundedAt'>): 'deduct' | 'refund' {
	return refundedAt === undefined ? 'deduct' : 'refund';
}

function toBilling(charge: Charge, { jobs }: WaveSpeedContext): object {
	const { at, jobId, amount, refundedAt } = charge;
	return {
		uuid: jobId,
		billing_type: typeOf(charge),
		price: amount,
		created_at: new Date(at).toISOString(),
		updated_at: new Date(refundedAt ?? at).toISOString(),
		prediction: { uuid: jobId, model_uuid: MODEL, status: jobs.find(jobId)?.status },
		access_key_name: 'sandbox',
	};
}
