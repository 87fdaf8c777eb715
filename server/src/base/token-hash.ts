import { createHash } from 'node:crypto'

/** Of a secret in an address only this is stored: whoever reads the database cannot use it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
