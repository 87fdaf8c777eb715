import type { Outputs } from '../../../base/trpc.ts'

export type IndicatorDraft = Outputs['indicator']['drafts']['indicators'][number]
