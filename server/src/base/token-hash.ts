import { hash } from 'node:crypto'

/** Of a secret in an address only this is stored: whoever reads the database cannot use it. */
export const hashOf = (token: string): string => hash('sha256', token, 'hex')
