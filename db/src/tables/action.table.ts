import type { ActionState } from '@roundtable/shared/action/action-lifecycle.ts'
import type { ActionSubject, ImpactAnswer, TestDecision } from '@roundtable/shared/action/action-words.ts'

type Words = {
  wording: string
  agencyId: string
  /** The named role that does it. */
  title: string
  dueOn: string
  evidenceWanted: string
  /** The day on which is looked at what it changed. */
  impactOn: string | null
}

export type ActionTable = Words & {
  partnershipId: string
  id: string
  /** Counts from 1 in each partnership, and is never given again. */
  number: number
  state: ActionState
  version: number
  subjectKind: ActionSubject
  subjectId: string
  /** Code of the indicator or goal, number of the issue or challenge. */
  subjectCode: string
  indicatorId: string | null
  goalId: string | null
  isTest: number
  expects: string
  startsOn: string | null
  /** The newest figure of the indicator when the action was set. */
  figurePeriod: string | null
  figureValue: string | null
  evidence: string
  links: string
  /** The newest answer of its impact checks, and what became of a test. */
  answer: ImpactAnswer | null
  decision: TestDecision | null
  setAt: string
  setBy: string | null
  doneAt: string | null
  doneBy: string | null
}

type Recorded = { recordedAt: string; recordedBy: string | null }

/** What it said, after each change. */
export type ActionVersionTable = Words &
  Recorded & {
    partnershipId: string
    actionId: string
    version: number
  }

export type ActionNoteTable = Recorded & {
  partnershipId: string
  id: string
  actionId: string
  text: string
}

export type ActionCheckTable = Recorded & {
  partnershipId: string
  id: string
  actionId: string
  answer: ImpactAnswer
  words: string
  nextOn: string | null
  decision: TestDecision | null
  figurePeriod: string | null
  figureValue: string | null
}

/** What its agency asks to be changed, whole, as it would say then. */
export type ActionProposalTable = Pick<Words, 'wording' | 'dueOn' | 'evidenceWanted' | 'impactOn'> & {
  partnershipId: string
  id: string
  actionId: string
  /** The version of the action after it was asked. */
  version: number
  recordedAt: string
  recordedBy: string
}
