import { addDays, periodLabel } from '../base/period.ts'
import { deedWaiting, type Wait, type WaitingWords } from '../lifecycle/waiting.ts'
import { type Actor, isOwnWork } from '../rights/actor.ts'
import type { NextStep } from './return-filter.ts'
import { type ReturnAct, type ReturnState, returnLifecycle } from './return-lifecycle.ts'
import type { ReturnRecord } from './return-record.ts'
import { agenciesEnteredFor, approveReturns, enterReturns, publishReturns } from './return-rights.ts'

export type ReturnTurn = {
  agencyId: string
  state: ReturnState
  /** Who entered the figures that wait for a decision. */
  toApproveBy: readonly string[]
}

/** Somebody else entered a figure that waits, or none does: then the return is approved as it stands. */
const maySome = (actor: Actor, { toApproveBy }: ReturnTurn): boolean =>
  toApproveBy.length === 0 || toApproveBy.some((personId) => !isOwnWork(actor, [personId]))

/** A manager is never expected to enter for an agency, and nobody approves a figure they entered. */
export const returnWaits: readonly Wait<ReturnTurn, ReturnAct>[] = [
  { deed: 'save', right: enterReturns, agencies: agenciesEnteredFor },
  { deed: 'approve', right: approveReturns, only: maySome },
  { deed: 'publish', right: publishReturns },
]

const waiting = { life: returnLifecycle, waits: returnWaits }

/** What waits for this person in a return. */
export function nextStep(actor: Actor, owed: ReturnTurn): NextStep {
  const deed = deedWaiting(waiting, actor, owed)
  if (deed === 'save') return 'enter'
  return deed === 'approve' || deed === 'publish' ? deed : 'look'
}

const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`)

const enteringWords: Partial<Record<ReturnState, Pick<WaitingWords, 'detail' | 'verb' | 'waitsFor'>>> = {
  due: { detail: 'No figure is entered yet.', verb: 'Enter figures', waitsFor: 'The scorecard' },
  'sent-back': {
    detail: 'It was sent back: put it right and submit it again.',
    verb: 'Put it right',
    waitsFor: null,
  },
}

export function returnWaitsWords(record: ReturnRecord): WaitingWords {
  const { agencyName, frequency, periodStart, dueOn, graceDays, state, entered } = record
  const named = {
    title: `${agencyName}, ${periodLabel(frequency, periodStart)}`,
    dueOn,
    lateFrom: addDays(dueOn, graceDays + 1),
  }
  if (state === 'submitted') {
    const detail = `${figures(entered)} submitted for approval.`
    return { ...named, detail, verb: 'Look and approve', waitsFor: null }
  }
  if (state === 'approved') {
    const detail = `${figures(entered)} approved, not published yet.`
    return { ...named, detail, verb: 'Look and publish', waitsFor: null }
  }
  const entering = enteringWords[state] ?? {
    detail: `${figures(entered)} entered, not submitted yet.`,
    verb: 'Go on entering',
    waitsFor: 'The scorecard',
  }
  return { ...named, ...entering }
}
