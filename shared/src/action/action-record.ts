import { formatDay } from '../base/period.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import { type ActionDeed, type ActionState, isOwed } from './action-lifecycle.ts'
import {
  endActions,
  isExpectedToAnswer,
  isExpectedToVerify,
  progressActions,
  verifyActions,
} from './action-rights.ts'

/** An action as notices, clocks and "waits for me" read it. */
export type ActionRecord = LifeRecord<ActionState> & {
  agencyId: string
  agencyName: string
  number: number
  wording: string
  title: string
  dueOn: string
  impactOn: string | null
  /** Near or over: the day it is due, or the day on which its impact is looked at. */
  isNear: boolean
  /** Its agency asked for a change of it, and nobody has answered. */
  isAsked: boolean
  /** Of one that its last step gave to another agency: the one that had it until then. */
  formerAgencyId: string | null
  setBy: string | null
  /** Whoever began it or reported it done. */
  doneBy: readonly string[]
}

export const actionName = ({ number }: { number: number }): string => `Action ${number}`

/** What is due much later waits for nobody yet. */
export const actionWaits: readonly Wait<ActionRecord, ActionDeed>[] = [
  {
    deed: 'report',
    right: progressActions,
    only: (actor, { isNear }) => isNear && seeProgress.may(actor),
  },
  {
    deed: 'decline-change',
    right: endActions,
    only: (actor, record) => record.isAsked && isExpectedToAnswer(actor, record),
  },
  { deed: 'verify', right: verifyActions, only: isExpectedToVerify },
  {
    deed: 'check',
    right: verifyActions,
    only: (actor, record) => record.isNear && isExpectedToVerify(actor, record),
  },
]

export function actionWaitsWords(record: ActionRecord, deed: ActionDeed): WaitingWords {
  const { agencyName, number, wording, title, state, dueOn, impactOn } = record
  const named = { title: `Action ${number}: ${wording}`, waitsFor: 'The board' }
  if (deed === 'decline-change') {
    const detail = `${agencyName} asks for a change of what it has to do, due on ${formatDay(dueOn)}.`
    return { ...named, detail, verb: 'Accept, or say why not', waitsFor: agencyName, dueOn: null }
  }
  if (isOwed(state)) {
    const detail = `${title} of ${agencyName} has it to do${state === 'open' ? ', and has not begun' : ''}.`
    return { ...named, detail, verb: 'Report done', dueOn }
  }
  if (state === 'done') {
    const detail = `${agencyName} reported it done: somebody of another agency looks at the evidence.`
    return { ...named, detail, verb: 'Verify, or say why not', waitsFor: agencyName, dueOn: null }
  }
  const detail = 'It was done and verified: did it make a difference?'
  return { ...named, detail, verb: 'Check impact', dueOn: impactOn }
}

export const actionPage = ({ number }: ActionRecord): RecordPage => `/actions/${number}`
