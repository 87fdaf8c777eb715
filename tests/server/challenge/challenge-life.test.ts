import {
  type ChallengeDeed,
  type ChallengeState,
  challengeDeeds,
  challengeLifecycle,
  challengeStates,
} from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { describe, expect, it } from 'vitest'
import { doneWith, putInState, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

function dutyOf(reference: string, deed: ChallengeDeed): Promise<unknown> {
  const done = doneWith(at, reference)
  if (deed === 'answer') return done.answer('lead-partner')
  if (deed === 'pass-on') return done.passOn('lead-partner')
  if (deed === 'correct') return done.correct(null)
  if (deed === 'run-out' || deed === 'give') throw new Error('It comes by itself.')
  return done.decide(deed)
}

describe('the life of a challenge', () => {
  const deeds = challengeDeeds.filter((deed) => deed !== 'run-out' && deed !== 'give')

  it.each(challengeStates)('from %s leads where its data say, and nowhere else', async (state) => {
    for (const deed of deeds) {
      const { id, reference } = await raiseChallenge(at)
      await putInState(at, id, state)
      const step = challengeLifecycle.acts[deed].from[state]
      if ('refused' in step) {
        const { code, sentence } = await refusal(dutyOf(reference, deed))
        expect([deed, code, sentence]).toEqual([deed, 'rule', step.refused])
        continue
      }
      await dutyOf(reference, deed)
      expect([deed, (await readChallenge(at, reference)).state]).toEqual([deed, step.to])
      expect(await actionsOn(at, id)).toContain(challengeLifecycle.acts[deed].act)
    }
  })

  it('tells its steps one after the other, with what was said at each stage', async () => {
    const { id, reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    await done.answer()
    await done.decide('disagree')
    await done.answer('lead-partner', 'Twenty places.')
    await done.decide('accept-with-conditions')
    await done.decide('resolve')
    const read = await readChallenge(at, reference)
    expect(read.entries.map(({ kind, stage }) => `${kind} ${stage}`)).toEqual([
      'answer 1',
      'disagreement 1',
      'answer 2',
      'condition 2',
      'resolution 2',
    ])
    expect(read.stages.map(({ outcome }) => outcome)).toEqual(['disagreed', 'accepted', 'ahead'])
    expect(read).toMatchObject({ state: 'resolved', supportTaken: true, silences: 0 })
    const states = await at.database.db
      .selectFrom('transition')
      .select(['fromState', 'toState', 'version'])
      .where('subjectId', '=', id)
      .orderBy('version')
      .execute()
    const walked: (ChallengeState | string | null)[] = states.map(({ toState }) => toState)
    expect(walked).toEqual([
      'stage-1',
      'answered-1',
      'stage-2',
      'answered-2',
      'accepted-with-conditions',
      'resolved',
    ])
  })

  it('ends with the disagreement recorded where the last answer is not accepted either', async () => {
    const { reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    for (const by of ['council-lead', 'lead-partner', 'lead-partner']) {
      await done.answer(by)
      await done.decide('disagree')
    }
    expect((await readChallenge(at, reference)).state).toBe('disagreement-recorded')
  })

  it('is withdrawn before an answer, by who raised it alone', async () => {
    const { id, reference } = await raiseChallenge(at)
    const done = doneWith(at, reference)
    for (const by of ['police-second-lead', 'chair', 'manager', 'council-lead']) {
      expect((await refusal(done.decide('withdraw', by))).code).toBe('forbidden')
    }
    await done.answer()
    await done.decide('disagree')
    expect((await refusal(done.decide('withdraw'))).sentence).toMatch(/answered once/)
    const other = await raiseChallenge(at)
    await doneWith(at, other.reference).decide('withdraw')
    expect(await actionsOn(at, other.id)).toContain('challenge.withdrawn')
    expect(await actionsOn(at, id)).not.toContain('challenge.withdrawn')
  })
})
