import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { proposeTarget } from '../../support/make/target.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const withdraw = async (by: string, reason = 'It is too far.') => {
  const { targets } = await at.callerAs(by).indicator.get({ code: 'PO01' })
  const { id = '', version = 0 } = targets[0] ?? {}
  return at
    .callerAs(by)
    .indicator.withdrawTarget({ code: 'PO01', targetId: id, version, reason, meeting: '' })
}

describe('withdrawing a target', () => {
  it('is for whoever proposed it while it waits, and for no other agency', async () => {
    await proposeTarget(at.callerAs('council-lead'))
    expect(await refusal(withdraw('health-lead'))).toMatchObject({ code: 'forbidden' })
    const { targets } = await withdraw('council-lead')
    expect(targets[0]?.state).toBe('withdrawn')
    expect(await refusal(withdraw('council-lead'))).toMatchObject({ code: 'rule' })
  })

  it('is for the board once it is agreed, and figures are judged as they were before it', async () => {
    const before = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    expect(await refusal(withdraw('council-lead'))).toMatchObject({ code: 'forbidden' })
    await withdraw('chair')
    const after = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    expect(before.targetText).not.toBeNull()
    expect(after.targetText).toBeNull()
  })

  it('takes a reason', async () => {
    expect(await refusal(withdraw('chair', ' '))).toMatchObject({ code: 'bad-input' })
  })
})
