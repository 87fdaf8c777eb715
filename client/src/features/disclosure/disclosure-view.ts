import type { Outputs } from '../../base/trpc.ts'

export type DisclosureView = Outputs['disclosure']['get']
