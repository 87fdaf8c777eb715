import type { Services } from '../base/context.ts'

/** When something is written, and under which ids. */
export type Stamp = Pick<Services, 'now' | 'newId'>
