import { formatDay } from '../base/period.ts'
import { deedWaiting, type Wait } from '../lifecycle/waiting.ts'
import { type Actor, isOwnWork } from '../rights/actor.ts'
import { type ReturnAct, type ReturnState, returnLifecycle } from './return-lifecycle.ts'
import { returnName } from './return-name.ts'
import type { ReturnRecord } from './return-record.ts'
import { agenciesEnteredFor, approveReturns, enterReturns } from './return-rights.ts'

export type ReturnTurn = { agencyId: string; state: ReturnState; enteredBy: readonly string[] }

/** A manager is never expected to enter for an agency, and nobody approves a figure they entered. */
export const returnWaits: readonly Wait<ReturnTurn, ReturnAct>[] = [
  { deed: 'save', right: enterReturns, agencies: agenciesEnteredFor },
  { deed: 'approve', right: approveReturns, only: (actor, { enteredBy }) => !isOwnWork(actor, enteredBy) },
]

const waiting = { life: returnLifecycle, waits: returnWaits }

/** What waits for this person in a return. */
export function nextStep(actor: Actor, owed: ReturnTurn): 'enter' | 'approve' | 'look' {
  const deed = deedWaiting(waiting, actor, owed)
  if (deed === 'save') return 'enter'
  return deed === 'approve' ? 'approve' : 'look'
}

export function returnWaitsSentence(record: ReturnRecord): string {
  const name = `The ${returnName(record)}`
  const due = formatDay(record.dueOn)
  if (record.state === 'submitted') return `${name} waits for your approval.`
  if (record.state === 'sent-back') return `${name} was sent back: put it right and submit it again.`
  return `${name} waits for its figures. It is due on ${due}.`
}
