import type { Outputs } from '../../base/trpc.ts'

export type GoalDraft = Outputs['goal']['drafts']['goals'][number]
