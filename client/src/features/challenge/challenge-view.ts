import type { Outputs } from '../../base/trpc.ts'

export type Challenge = Outputs['challenge']['get']
export type Register = Outputs['challenge']['list']
export type RegisterRow = Register['rows'][number]
