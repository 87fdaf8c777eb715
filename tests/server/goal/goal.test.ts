import { goalListSchema, goalViewSchema } from '@roundtable/shared/goal/goal.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { refusal } from '../../support/read/refusal.ts'

const partnership = perFile(openNorthmere)

const lastEvents = async (action: string) =>
  partnership.database.db
    .selectFrom('auditEvent')
    .selectAll()
    .where('partnershipId', '=', partnership.partnershipId)
    .where('action', '=', action)
    .where('at', '>=', partnership.clock.now)
    .execute()

const words = {
  wording: 'Children are safe at home, whoever they live with',
  childWording: 'I am safe where I live.',
  why: 'Because home is where most harm is done.',
  populationOutcome: 'Children grow up safely.',
  story: 'Fewer come back.',
}

describe('the goals', () => {
  it('say how many of their indicators are off target or worsening', async () => {
    const chair = partnership.callerAs('chair')
    const list = await chair.goal.list()
    expect(list).toEqual(goalListSchema.parse(list))
    for (const goal of list) {
      const { indicators } = await chair.goal.get({ code: goal.code })
      expect(goal.indicators).toBe(indicators.length)
      expect(goal.offTarget).toBe(indicators.filter((row) => row.reading.status === 'off-target').length)
      expect(goal.worsening).toBe(indicators.filter((row) => row.reading.signal === 'worsening').length)
    }
  })

  it('show every agency, also one that has pledged nothing', async () => {
    const view = await partnership.callerAs('chair').goal.get({ code: 'G1' })
    expect(view).toEqual(goalViewSchema.parse(view))
    expect(view.pledges).toHaveLength(9)
    expect(view.pledges.some((pledge) => pledge.signedAt === null)).toBe(true)
    expect(view.pledges.filter((pledge) => pledge.signedAt !== null).every((pledge) => pledge.signedBy)).toBe(
      true,
    )
  })

  it('that were not granted answer an observer like missing ones', async () => {
    const observer = partnership.callerAs('observer')
    const granted = (await observer.goal.list()).map((goal) => goal.code)
    const all = (await partnership.callerAs('chair').goal.list()).map((goal) => goal.code)
    const hidden = all.find((code) => !granted.includes(code))
    expect(hidden).toBeDefined()
    const foreign = await refusal(observer.goal.get({ code: hidden ?? '' }))
    expect(foreign).toEqual(await refusal(observer.goal.get({ code: 'G99' })))
    expect(foreign.code).toBe('not-found')
  })
})

describe('a goal that is reworded', () => {
  it('keeps what it said before, with who and why', async () => {
    const manager = partnership.callerAs('manager')
    const before = await manager.goal.get({ code: 'G1' })
    const after = await manager.goal.revise({
      code: 'G1',
      version: before.version,
      ...words,
      reason: 'The young people asked for plainer words.',
    })
    expect(after).toMatchObject({ ...words, version: before.version + 1, recordedBy: 'Daniel Okafor' })
    expect(after.versions.map((version) => version.wording)).toEqual([words.wording, before.wording])
    expect(after.versions[0]?.reason).toBe('The young people asked for plainer words.')
    expect(await lastEvents('goal.revised')).toMatchObject([
      { personName: 'Daniel Okafor', category: 'definitions' },
    ])
  })

  it('keeps its story without signs that no database or workbook keeps and nobody sees, and says in words what is missing', async () => {
    const manager = partnership.callerAs('manager')
    const { version } = await manager.goal.get({ code: 'G4' })
    const input = { code: 'G4', version, ...words, story: 'Fewer\0 \u0007come\u202e back.' }
    await expect(manager.goal.revise({ ...input, reason: ' ' })).rejects.toThrow(
      'Say why you change it: it stays in the history.',
    )
    expect((await manager.goal.revise({ ...input, reason: 'Plainer.' })).story).toBe('Fewer come back.')
  })

  it('is no new version where nothing in it changes', async () => {
    const manager = partnership.callerAs('manager')
    const { version, wording, childWording, why, populationOutcome, story } = await manager.goal.get({
      code: 'G5',
    })
    const same = { code: 'G5', version, wording, childWording, why, populationOutcome, story }
    const refused = await refusal(manager.goal.revise({ ...same, reason: 'A second look.' }))
    expect(refused.code).toBe('rule')
    expect((await manager.goal.get({ code: 'G5' })).version).toBe(version)
    const words = { ...same, story: `${story} More is known.`, reason: 'More is known.' }
    expect((await manager.goal.revise(words)).version).toBe(version + 1)
  })

  it('refuses words written over a version that no longer stands, and says what does', async () => {
    const manager = partnership.callerAs('manager')
    const { version } = await manager.goal.get({ code: 'G2' })
    const input = { code: 'G2', version, ...words, reason: 'Plainer.' }
    await manager.goal.revise(input)
    const late = await refusal(manager.goal.revise({ ...input, wording: 'Something else' }))
    expect(late.code).toBe('conflict')
    expect(late.current).toMatchObject({ version: version + 1, wording: words.wording })
  })

  it('refuses everyone but the manager', async () => {
    const { version } = await partnership.callerAs('chair').goal.get({ code: 'G3' })
    for (const role of ['chair', 'agency-lead', 'scrutineer', 'elected-member'] as const) {
      const refused = await refusal(
        partnership.callerAs(role).goal.revise({ code: 'G3', version, ...words, reason: 'Mine.' }),
      )
      expect(refused.code).toBe('forbidden')
    }
  })
})

describe('a pledge', () => {
  const signing = async () => {
    const lead = partnership.callerAs('agency-lead')
    const seats = (await lead.me.get()).seats
    const agencyCode = seats[0]?.agencyCode ?? ''
    for (const { code } of await lead.goal.list()) {
      const { pledges } = await lead.goal.get({ code })
      const own = pledges.find((pledge) => pledge.agencyCode === agencyCode)
      if (own !== undefined) return { lead, code, own, agencyCode }
    }
    throw new Error('The lead has no agency.')
  }

  it('is signed with new words once, and the former ones end', async () => {
    const { lead, code, own, agencyCode } = await signing()
    const input = {
      goalCode: code,
      agencyCode,
      pledgeId: own.id,
      version: own.version,
      wording: 'We will ring every care leaver once a month.',
      meeting: 'Board of 14 September 2026, item 3',
      reviewOn: '2027-03-31',
    }
    const signed = await lead.goal.signPledge(input)
    const again = await lead.goal.signPledge(input)
    const ours = (view: typeof signed) => view.pledges.find((pledge) => pledge.agencyCode === agencyCode)
    expect(ours(signed)).toMatchObject({
      wording: input.wording,
      meeting: input.meeting,
      reviewOn: input.reviewOn,
      signedAt: partnership.clock.now,
    })
    expect(ours(signed)?.signedBy).toBe((await lead.me.get()).person.name)
    expect(ours(again)).toEqual(ours(signed))
    expect(await lastEvents('pledge.signed')).toHaveLength(1)
    if (own.id !== null) {
      const former = await partnership.database.db
        .selectFrom('pledge')
        .select(['wording', 'endedAt'])
        .where('id', '=', own.id)
        .executeTakeFirstOrThrow()
      expect(former).toEqual({ wording: own.wording, endedAt: partnership.clock.now })
    }
  })

  it('refuses a signature under words that have changed meanwhile', async () => {
    const { lead, code, own, agencyCode } = await signing()
    const stale = await refusal(
      lead.goal.signPledge({
        goalCode: code,
        agencyCode,
        pledgeId: own.id,
        version: own.version + 7,
        wording: 'Something nobody has seen.',
        meeting: '',
        reviewOn: null,
      }),
    )
    expect(stale.code).toBe('conflict')
    expect(stale.current).toMatchObject({ id: own.id, wording: own.wording })
  })

  it('refuses whoever signs for another agency', async () => {
    const { lead, code, agencyCode } = await signing()
    const { pledges } = await lead.goal.get({ code })
    const other = pledges.find((pledge) => pledge.agencyCode !== agencyCode)
    const refused = await refusal(
      lead.goal.signPledge({
        goalCode: code,
        agencyCode: other?.agencyCode ?? '',
        pledgeId: other?.id ?? null,
        version: other?.version ?? 0,
        wording: 'On their behalf.',
        meeting: '',
        reviewOn: null,
      }),
    )
    expect(refused.code).toBe('forbidden')
    expect(refused.who).toBe('the agency’s lead or its board member')
  })

  it('counts on the scorecard as soon as it is signed', async () => {
    const chair = partnership.callerAs('chair')
    const agencyCode = (await chair.me.get()).seats[0]?.agencyCode ?? ''
    const pledged = async () => (await chair.scorecard.get()).goals[0]?.pledges?.signed ?? 0
    const before = await pledged()
    const { pledges } = await chair.goal.get({ code: 'G1' })
    const own = pledges.find((pledge) => pledge.agencyCode === agencyCode)
    expect(own?.signedAt).not.toBeNull()
    const { db } = partnership.database
    await db
      .updateTable('pledge')
      .set({ endedAt: partnership.clock.now })
      .where('id', '=', own?.id ?? '')
      .execute()
    const unsigned = (await chair.goal.get({ code: 'G1' })).pledges.filter(
      (pledge) => pledge.signedAt === null,
    )
    expect(unsigned.map((pledge) => pledge.agencyCode)).toContain(agencyCode)
    const wording = 'We are part of it again.'
    const made = {
      goalCode: 'G1',
      agencyCode,
      pledgeId: null,
      version: 0,
      wording,
      meeting: '',
      reviewOn: null,
    }
    await chair.goal.signPledge(made)
    await chair.goal.signPledge(made)
    expect(await pledged()).toBe(before)
  })
})
