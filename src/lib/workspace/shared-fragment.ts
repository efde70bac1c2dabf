// The name of the address's fragment that carries articles: known to the first view, which need not know how it is read.

export const SHARED = 'read=';
