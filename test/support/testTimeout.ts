// A real n8n or its engine, on a busy computer, takes its time. In ms.
jest.setTimeout(240_000);
