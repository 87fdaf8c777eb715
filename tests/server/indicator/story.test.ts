import { describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { type Caller, openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const code = 'PO01'
const text = 'The rota changed in spring.'

const storyOf = async (by: Caller, asAt?: string) =>
  (await by.indicator.get({ code, ...(asAt === undefined ? {} : { asAt }) })).story

describe('what lies behind an indicator', () => {
  it('is written by those whose figures they are and by the manager, in versions', async () => {
    await at.callerAs('police-contributor').indicator.writeStory({ code, version: 0, text })
    at.clock.now = '2027-02-01T09:00:00.000Z'
    await at.callerAs('manager').indicator.writeStory({ code, version: 1, text: 'It changed back.' })
    const story = await storyOf(at.callerAs('chair'))
    expect(story.versions.map((version) => version.text)).toEqual(['It changed back.', text])
    expect(story).toMatchObject({ version: 2, mayWrite: false })
    const before = await storyOf(at.callerAs('chair'), '2027-01-31T09:00:00.000Z')
    expect(before.versions.map((version) => version.text)).toEqual([text])
    const { stories } = await at.callerAs('chair').goal.get({ code: 'safe' })
    expect(stories).toMatchObject([{ code, text: 'It changed back.', version: 2 }])
  })

  it('is refused to another agency, twice the same, and where somebody was faster', async () => {
    const foreign = at.callerAs('health-lead').indicator.writeStory({ code, version: 0, text })
    expect((await refusal(foreign)).code).toBe('forbidden')
    const manager = at.callerAs('manager')
    await manager.indicator.writeStory({ code, version: 0, text })
    expect((await refusal(manager.indicator.writeStory({ code, version: 1, text }))).code).toBe('rule')
    const stale = await refusal(manager.indicator.writeStory({ code, version: 0, text: 'Other.' }))
    expect(stale).toMatchObject({ code: 'conflict', current: { text } })
  })

  it('is read by wider readers where no figure of it is hidden from them', async () => {
    await at.callerAs('manager').indicator.writeStory({ code, version: 0, text })
    expect((await storyOf(at.callerAs('elected-member'))).versions).toHaveLength(1)
  })

  it('is hidden from them where one is: it is about every period at once', async () => {
    await publishFigure(at.database, lineOf(at, code, '2026-10-01'), {
      ...{ numerator: '3', denominator: '91', value: '3.2967032967033', recordedAt: at.clock.now },
    })
    await at.callerAs('manager').indicator.writeStory({ code, version: 0, text })
    const elected = at.callerAs('elected-member')
    expect((await storyOf(elected)).versions).toEqual([])
    expect(JSON.stringify(await elected.goal.get({ code: 'safe' }))).not.toContain(text)
    expect((await storyOf(at.callerAs('chair'))).versions).toHaveLength(1)
  })
})
