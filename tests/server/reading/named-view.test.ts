import { mostViews } from '@roundtable/shared/scorecard/named-view-form.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perFile(openPartnership)
const late = { name: 'Late', query: '?only=late' }
const named = async (key: string) => (await at.callerAs(key).scorecard.views()).map(({ name }) => name)

describe('a view under a name', () => {
  it('is its person’s alone: saved, renamed and deleted by nobody else, and no act of the partnership', async () => {
    const chair = at.callerAs('chair')
    const before = (await at.callerAs('manager').auditEvent.list({})).events.length
    const [view] = await chair.scorecard.saveView(late)
    const id = view?.id ?? ''
    expect(view).toEqual({ id, ...late })
    expect(await named('manager')).toEqual([])
    const manager = at.callerAs('manager')
    expect(await refusal(manager.scorecard.renameView({ id, name: 'Mine' }))).toMatchObject({
      code: 'not-found',
    })
    const other = { id, query: '?only=late&sort=status' }
    expect(await refusal(manager.scorecard.changeView(other))).toMatchObject({ code: 'not-found' })
    expect(await chair.scorecard.changeView(other)).toEqual([{ ...late, ...other }])
    await chair.scorecard.changeView({ id, query: late.query })
    expect(await refusal(manager.scorecard.deleteView({ id }))).toMatchObject({ code: 'not-found' })
    expect(await chair.scorecard.renameView({ id, name: 'What is late' })).toEqual([
      { id, name: 'What is late', query: late.query },
    ])
    expect(await chair.scorecard.deleteView({ id })).toEqual([])
    expect(await refusal(chair.scorecard.deleteView({ id }))).toMatchObject({ code: 'not-found' })
    expect((await manager.auditEvent.list({})).events).toHaveLength(before)
  })

  it('is one of twenty at most, and is renamed to its own name again', async () => {
    const chair = at.callerAs('chair')
    for (let n = 0; n < mostViews; n += 1) await chair.scorecard.saveView({ ...late, name: `View ${n}` })
    expect(await refusal(chair.scorecard.saveView(late))).toMatchObject({ code: 'bad-input' })
    const [first] = await chair.scorecard.views()
    await chair.scorecard.renameView({ id: first?.id ?? '', name: 'view 0' })
    expect((await named('chair'))[0]).toBe('view 0')
  })

  it('is refused to whoever sees no figures', async () => {
    expect(await refusal(at.callerAs('administrator').scorecard.views())).toMatchObject({ code: 'forbidden' })
  })
})
