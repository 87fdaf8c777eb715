import type { Outputs } from '../../base/trpc.ts'

export type TargetList = Outputs['target']['list']
export type TargetRow = TargetList['rows'][number]
