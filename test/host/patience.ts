// A real n8n, on a busy computer, takes its time. In ms.
jest.setTimeout(120_000);
