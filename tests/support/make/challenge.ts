import { newId } from '@roundtable/db/ids.ts'
import { insertBundledHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { moveBySilence } from '@roundtable/server/challenge/move-by-silence.ts'
import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import type { ChallengeState } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import type { Stage } from '@roundtable/shared/challenge/challenge-stages.ts'
import { always } from './notice.ts'
import type { TestPartnership } from './partnership.ts'

/** What is typed in it: found nowhere else. */
export const asked = 'What replaces the employment contract?'

export const newChallenge = {
  toAgencyCode: 'council',
  about: 'indicator CO01',
  question: asked,
  because: 'It ended in December.',
  support: 'Two mentors a week.',
  supportAgencyCode: 'police',
  supportUntil: '2099-01-31',
  restricted: false,
  ground: '',
}

/** The police challenge the council, unless it is said otherwise. */
export async function raiseChallenge(
  at: TestPartnership,
  { by = 'police-lead', ...over }: Partial<typeof newChallenge> & { by?: string; itemId?: string } = {},
): Promise<{ id: string; reference: string }> {
  await insertBundledHolidays(at.database.db)
  const id = newId()
  const { reference } = await at.callerAs(by).challenge.raise({ ...newChallenge, ...over, id })
  return { id, reference }
}

/** The challenge as somebody reads it. */
export const readChallenge = (at: TestPartnership, reference: string, by = 'police-lead') =>
  at.callerAs(by).challenge.get({ reference })

type Deciding = Parameters<ReturnType<TestPartnership['callerAs']>['challenge']['decide']>[0]['deed']

/** What is done with it as it stands. */
export function doneWith(at: TestPartnership, reference: string) {
  const held = async () => {
    const { id, version } = await readChallenge(at, reference, 'manager')
    return { id, version }
  }
  return {
    answer: async (by = 'council-lead', text = 'Five employers.') =>
      at.callerAs(by).challenge.answer({ ...(await held()), text, supportTaken: true }),
    passOn: async (by = 'council-lead') =>
      at.callerAs(by).challenge.passOn({ ...(await held()), text: 'It is above us.' }),
    decide: async (deed: Deciding, by = 'police-lead') =>
      at.callerAs(by).challenge.decide({ ...(await held()), deed, text: 'Said so.' }),
    correct: async (entryId: string | null, by = 'police-lead') =>
      at.callerAs(by).challenge.correct({ ...(await held()), entryId, text: 'It was November.' }),
  }
}

/** What the hourly job does. */
export const runChallengeClocks = (at: TestPartnership) => runClocks(at.services, always, [moveBySilence])

/** Puts it into a state whatever led there, with the answer and the stages that state needs. */
export async function putInState(at: TestPartnership, id: string, state: ChallengeState): Promise<void> {
  const { db } = at.database
  const { partnershipId } = at
  const stage = (Number(state.at(-1)) || 1) as Stage
  await db
    .updateTable('challenge')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  const begun = await db.selectFrom('challengeStage').select('stage').where('challengeId', '=', id).execute()
  for (const next of [2, 3] as const) {
    if (next > stage || begun.some((each) => each.stage === next)) continue
    const days = { fromDay: '2026-11-23', days: 10, answerUntil: '2026-12-07' }
    await db
      .insertInto('challengeStage')
      .values({ partnershipId, challengeId: id, stage: next, ...days, recordedAt: at.clock.now })
      .execute()
  }
}
