import { join } from 'node:path'

/** The folder that holds the five rooms. */
export const root = join(import.meta.dirname, '../../..')
