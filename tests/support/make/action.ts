import { newId } from '@roundtable/db/ids.ts'
import type { TestPartnership } from './partnership.ts'

type Input = Parameters<ReturnType<TestPartnership['callerAs']>['action']['set']>[0]

/** An action as it is sent: the police’s, about PO01, due at Christmas of 2026, looked at again in June. */
export const actionOf = (change: Partial<Input> = {}): Input => ({
  ...{ id: newId(), subjectKind: 'indicator', subjectCode: 'PO01' },
  ...{ wording: 'Call each family within a day', agencyCode: 'police', title: 'Head of protection' },
  ...{ dueOn: '2026-12-18', evidenceWanted: 'A log of calls', impactOn: '2027-06-01' },
  ...{ isTest: false, expects: '', startsOn: null },
  ...change,
})

/** The manager sets it; answers its id. */
export async function setAction(at: TestPartnership, change: Partial<Input> = {}, by = 'manager') {
  const input = actionOf(change)
  const { number } = await at.callerAs(by).action.set(input)
  return { id: input.id, number }
}

export const evidence = { evidence: 'Forty calls were made.', links: '' }

/** Set, and reported done by the police. */
export async function doneAction(at: TestPartnership, change: Partial<Input> = {}) {
  const { id, number } = await setAction(at, change)
  await at.callerAs('police-lead').action.report({ id, version: 1, ...evidence })
  return { id, number, version: 2 }
}

/** Verified by the lead of the health agency. */
export async function verifiedAction(at: TestPartnership, change: Partial<Input> = {}) {
  const { id, number, version } = await doneAction(at, change)
  await at.callerAs('health-lead').action.verify({ id, version, words: '' })
  return { id, number, version: version + 1 }
}

export async function actionOn(at: TestPartnership, id: string, by = 'manager') {
  const { actions } = await at.callerAs(by).action.list({})
  const found = actions.find((each) => each.id === id)
  if (found === undefined) throw new Error('There is no such action.')
  return found
}
