import 'reflect-metadata';

// n8n's engine logs every failed node; these tests fail nodes on purpose.
process.env.N8N_LOG_LEVEL = 'silent';
