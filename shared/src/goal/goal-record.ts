import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Actor } from '../rights/actor.ts'
import type { GoalKind, GoalState } from './goal-lifecycle.ts'
import { seeGoalDrafts } from './goal-rights.ts'

/** A goal as its notices and "waiting for you" read it. */
export type GoalRecord = LifeRecord<GoalState> & {
  code: string
  kind: GoalKind
  wording: string
  /** Who proposed or reworded it. */
  wordedBy: readonly string[]
  /** Agencies that answer for it or have made it a pledge. */
  answeringIds: readonly string[]
}

/** What is not agreed is decided on the page of all goals, where several are agreed in one act. */
export const goalPage = ({ code }: GoalRecord, reader: Actor): RecordPage =>
  seeGoalDrafts.may(reader) ? '/goals' : `/goals/${code}`
