/** What a page tells the worker: keep these addresses, or take over from an older worker now. */
export type PageMessage = { type: 'keep'; addresses: string[] } | { type: 'takeOver' };
