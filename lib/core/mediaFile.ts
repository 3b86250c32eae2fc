/**
 * A file as n8n passes it on: with an `id` if it is in n8n's file store, else with its whole
 * content in `data`, in base64.
 */
export type MediaFile = { id?: string; data: string; mimeType: string; fileName?: string };
