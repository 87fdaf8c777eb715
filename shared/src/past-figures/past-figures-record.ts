import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { approveReturns, mayApproveEntries } from '../return/return-rights.ts'
import type { PastFiguresState } from './past-figures-lifecycle.ts'

/** An agency's part of a file, as notices and "waiting for you" read it. */
export type PastFiguresRecord = LifeRecord<PastFiguresState> & {
  agencyId: string
  agencyName: string
  fileName: string
  figures: number
  handedInBy: string
}

/** Nobody approves a figure they entered. */
export const pastFiguresWaits: readonly Wait<PastFiguresRecord, 'agree'>[] = [
  {
    deed: 'agree',
    right: approveReturns,
    only: (actor, { agencyId, handedInBy }) => mayApproveEntries(actor, agencyId, [handedInBy]),
  },
]

const counted = (figures: number): string => (figures === 1 ? '1 past figure' : `${figures} past figures`)

export const pastFiguresName = ({ figures, agencyName }: Pick<PastFiguresRecord, 'figures' | 'agencyName'>) =>
  `${counted(figures)} of ${agencyName}`

export const pastFiguresWaitsWords = (record: PastFiguresRecord): WaitingWords => ({
  title: pastFiguresName(record),
  detail: `Read from ${record.fileName}: they stand once you agree them.`,
  waitsFor: null,
  verb: 'Look and agree',
  dueOn: null,
})

export const pastFiguresPage = (): RecordPage => '/past-figures'
