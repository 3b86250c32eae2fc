import { gzipSync } from 'node:zlib';
import { as, claim, json, sealed, type Attacks } from './callbackRequest';

const genuine = (jobId: string) => JSON.stringify(sealed(claim(jobId)));
const MEGABYTE = 1024 * 1024;

/**
 * What n8n itself turns away, each version with its own words. XML that breaks off after other XML
 * with errors is not here: n8n 2.41 was seen not to answer it, before any node is asked.
 */
export const REFUSED_BY_N8N: Attacks = {
	'JSON that breaks off': (id) => ({ body: genuine(id).slice(0, -1) }),
	'JSON with something behind it': (id) => ({ body: `${genuine(id)};` }),
	'two callbacks': (id) => ({ body: `${genuine(id)}\n${genuine(id)}` }),
	'no JSON': () => ({ body: '<script>alert(1)</script>' }),
	'zero bytes': () => ({ body: Buffer.alloc(1000) }),
	'an unknown charset': (id) => as('application/json; charset=utf-99', genuine(id)),
	'17 MB': () => json({ signature: 'a'.repeat(17 * MEGABYTE) }),
	'100 MB in 100 KB of gzip': () =>
		as('application/json', gzipSync(Buffer.alloc(100 * MEGABYTE, ' ')), {
			'content-encoding': 'gzip',
		}),
	'no gzip': (id) => as('application/json', genuine(id), { 'content-encoding': 'gzip' }),
	'XML with entities': () =>
		as(
			'text/xml',
			'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><signature>&b;</signature>',
		),
	'a form in parts that breaks off': () =>
		as(
			'multipart/form-data; boundary=x',
			'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb',
		),
	'a form in parts without a boundary': () => as('multipart/form-data', '--x--'),
	'headers of 20 kB': (id) => as('application/json', genuine(id), { 'x-long': 'a'.repeat(20_000) }),
	'two lengths': (id) => as('application/json', genuine(id), { 'transfer-encoding': 'chunked' }),
	GET: () => ({ body: '', method: 'GET' }),
	PUT: (id) => ({ body: genuine(id), method: 'PUT' }),
	DELETE: (id) => ({ body: genuine(id), method: 'DELETE' }),
};
