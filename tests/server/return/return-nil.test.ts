import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { entryOf, policeMonth, rowOf, submitMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn, eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

const nil = (key: string, id: string, version: number) => at.callerAs(key).return.saveNil({ id, version })

describe('a nil return', () => {
  it('reads so in every figure that was empty, can be submitted, and stands in the trail', async () => {
    const { id, version } = await policeMonth(at)
    const sheet = await nil('police-contributor', id, version)
    expect(sheet.rows.map(({ entry }) => entry?.reason)).toEqual(['nil-return', 'nil-return'])
    expect(sheet).toMatchObject({ state: 'in-progress', entered: 2 })
    expect(await actionsOn(at, id)).toEqual(['return.opened', 'return.nil-saved'])
    const submitted = await at.callerAs('police-contributor').return.submit({ id, version: sheet.version })
    expect(submitted.state).toBe('submitted')
  })

  it('leaves what was entered as it is, and is refused where nothing is empty', async () => {
    const { id } = await policeMonth(at)
    const entries = [entryOf(at.series('PO02'), { value: '7' })]
    const { version } = await at.callerAs('police-contributor').return.saveDraft({ id, entries })
    const sheet = await nil('police-contributor', id, version)
    expect(rowOf(sheet, 'PO02').entry).toMatchObject({ value: '7', reason: null, version: 1 })
    expect(rowOf(sheet, 'PO01').entry?.reason).toBe('nil-return')
    expect((await refusal(nil('police-contributor', id, sheet.version))).code).toBe('rule')
  })

  it('by the manager is flagged as on behalf', async () => {
    const { id, version } = await policeMonth(at, 'manager')
    expect(rowOf(await nil('manager', id, version), 'PO01').entry?.onBehalf).toBe(true)
    expect((await eventsOn(at, id)).at(-1)?.onBehalf).toBe(1)
  })

  it('is refused with an older version, to other agencies and readers, and once submitted', async () => {
    const { id, version } = await policeMonth(at)
    const stale = await refusal(nil('police-contributor', id, version + 1))
    expect(stale.code).toBe('conflict')
    expect((await refusal(nil('health-contributor', id, version))).code).toBe('not-found')
    expect((await refusal(nil('chair', id, version))).code).toBe('forbidden')
    const submitted = await submitMonth(at)
    expect((await refusal(nil('police-contributor', id, submitted.version))).code).toBe('rule')
  })
})
