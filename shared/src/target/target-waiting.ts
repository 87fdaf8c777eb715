import type { Wait } from '../lifecycle/waiting.ts'
import { isOwnWork } from '../rights/actor.ts'
import { targetName } from './target-notices.ts'
import type { TargetRecord } from './target-record.ts'
import { agreeTargets } from './target-rights.ts'

/** Nobody agrees what they proposed. */
export const targetWaits: readonly Wait<TargetRecord, 'agree'>[] = [
  { deed: 'agree', right: agreeTargets, only: (actor, { proposedBy }) => !isOwnWork(actor, [proposedBy]) },
]

export const targetWaitsSentence = (record: TargetRecord): string =>
  `The ${targetName(record)} waits for the board to agree it.`
