import { newId } from '@roundtable/db/ids.ts'
import { actionDeeds, actionLifecycle, actionStates } from '@roundtable/shared/action/action-lifecycle.ts'
import { afterAct } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { describe, expect, it } from 'vitest'
import { actionOf, actionOn, evidence, setAction } from '../../support/make/action.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perFile(openPartnership)

type Rest = { id: string; version: number }
const reason = 'Because.'
const words = actionOf()
const askedOf = (ref: Rest) => {
  const { wording, evidenceWanted, impactOn } = words
  return { ...ref, proposalId: newId(), wording, evidenceWanted, impactOn, dueOn: '2027-01-08', reason }
}
const sent = {
  begin: (by: string, ref: Rest) => at.callerAs(by).action.begin(ref),
  report: (by: string, ref: Rest) => at.callerAs(by).action.report({ ...ref, ...evidence }),
  verify: (by: string, ref: Rest) => at.callerAs(by).action.verify({ ...ref, words: '' }),
  refuse: (by: string, ref: Rest) => at.callerAs(by).action.refuse({ ...ref, reason }),
  check: (by: string, ref: Rest) =>
    at.callerAs(by).action.check({ ...ref, answer: 'yes', words: 'Seen.', nextOn: null, decision: null }),
  postpone: (by: string, ref: Rest) =>
    at
      .callerAs(by)
      .action.check({ ...ref, answer: 'too-early', words: 'Wait.', nextOn: '2027-08-01', decision: null }),
  change: (by: string, ref: Rest) => {
    const { wording, agencyCode, title, evidenceWanted, impactOn } = words
    const changed = { wording, agencyCode, title, evidenceWanted, impactOn, dueOn: '2027-01-08', reason }
    return at.callerAs(by).action.change({ ...ref, ...changed })
  },
  'ask-change': (by: string, ref: Rest) => at.callerAs(by).action.askChange(askedOf(ref)),
  'decline-change': async (by: string, ref: Rest) => {
    const asked = askedOf(ref)
    const isOpen = await at
      .callerAs('police-lead')
      .action.askChange(asked)
      .then(
        () => true,
        () => false,
      )
    const { id, version } = ref
    const { proposalId } = asked
    return at
      .callerAs(by)
      .action.declineChange({ id, version: isOpen ? version + 1 : version, proposalId, reason })
  },
  cancel: (by: string, ref: Rest) => at.callerAs(by).action.cancel({ ...ref, reason }),
} as const
const whoMay = {
  begin: 'police-lead',
  report: 'police-lead',
  verify: 'health-lead',
  refuse: 'health-lead',
  check: 'health-lead',
  postpone: 'health-lead',
  change: 'chair',
  'ask-change': 'police-lead',
  'decline-change': 'chair',
  cancel: 'chair',
} as const

/** An action that was led into a state by those who may. */
async function actionIn(state: (typeof actionStates)[number]): Promise<Rest> {
  const ways = {
    open: [],
    'in-progress': ['begin'],
    done: ['report'],
    verified: ['report', 'verify'],
    'impact-checked': ['report', 'verify', 'check'],
    cancelled: ['cancel'],
  } as const
  const { id } = await setAction(at)
  let version = 1
  for (const deed of ways[state]) {
    await sent[deed](whoMay[deed], { id, version })
    version += 1
  }
  return { id, version }
}

describe.each(actionStates)('an action that is %s', (state) => {
  it('takes each step its life allows, and refuses each other with its sentence', async () => {
    for (const deed of actionDeeds) {
      const ref = await actionIn(state)
      const after = afterAct(actionLifecycle, deed, state)
      if ('to' in after) {
        await sent[deed](whoMay[deed], ref)
        expect((await actionOn(at, ref.id)).state, `${deed} from ${state}`).toBe(after.to)
      } else {
        const refused = await refusal(sent[deed](whoMay[deed], ref))
        expect([refused.code, refused.sentence]).toEqual(['rule', after.refused])
      }
    }
  })
})

describe('an action that is done', () => {
  it('is verified by nobody of its agency, whatever their role', async () => {
    const ref = await actionIn('done')
    for (const by of ['police-lead', 'police-second-lead']) {
      expect((await refusal(sent.verify(by, ref))).sentence).toContain('somebody of another agency')
      expect((await refusal(sent.refuse(by, ref))).sentence).toContain('somebody of another agency')
    }
    const { id } = await setAction(at, { agencyCode: 'council' })
    await at.callerAs('council-lead').action.report({ id, version: 1, ...evidence })
    for (const by of ['manager', 'lead-partner', 'scrutineer', 'council-lead']) {
      expect((await refusal(sent.verify(by, { id, version: 2 }))).code, by).toBe('forbidden')
    }
    await sent.verify('police-lead', { id, version: 2 })
  })

  it('is verified by nobody whom the right does not name', async () => {
    const ref = await actionIn('done')
    for (const by of ['health-contributor', 'elected-member', 'observer', 'young-person', 'administrator']) {
      expect((await refusal(sent.verify(by, ref))).code, by).toBe('forbidden')
    }
  })

  it('is begun and reported by nobody of another agency', async () => {
    const { id } = await setAction(at)
    for (const by of ['health-lead', 'manager', 'chair', 'scrutineer', 'elected-member']) {
      expect((await refusal(sent.report(by, { id, version: 1 }))).code, by).toBe('forbidden')
    }
  })
})

describe('an action is set', () => {
  it('by an agency’s lead for their own agency, by a contributor for none', async () => {
    await setAction(at, {}, 'police-lead')
    const foreign = setAction(at, { agencyCode: 'icb' }, 'police-lead')
    expect((await refusal(foreign)).code).toBe('forbidden')
    expect((await refusal(setAction(at, {}, 'police-contributor'))).code).toBe('forbidden')
  })

  it('and read by nobody who reads with small counts hidden, nor by the administrator', async () => {
    for (const by of ['elected-member', 'observer', 'young-person', 'administrator']) {
      expect((await refusal(at.callerAs(by).action.list({}))).code, by).toBe('forbidden')
    }
  })
})
