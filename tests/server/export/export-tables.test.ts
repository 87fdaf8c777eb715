import { newId } from '@roundtable/db/ids.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../../support/database/test-database.ts'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { addPublished, publishedText } from '../../support/make/published.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
beforeAll(async () => {
  const { db } = at.database
  const { partnershipId } = at
  await db
    .insertInto('pledge')
    .values({
      partnershipId,
      id: newId(),
      goalId: at.goal('safe'),
      agencyId: at.agency('police'),
      wording: 'We answer every call.',
      state: 'signed',
      signedBy: at.person('police-lead'),
      signedAt: testNow,
      signedForId: null,
      meeting: 'Board of 3 November 2026',
      reviewOn: '2027-11-03',
      version: 1,
      recordedAt: testNow,
      recordedBy: null,
      endedAt: null,
    })
    .execute()
  const event = { partnershipId, category: 'figures', action: 'return.submitted' } as const
  const person = {
    personId: at.person('police-contributor'),
    personName: 'Pat',
    agencyId: at.agency('police'),
  }
  await db
    .insertInto('auditEvent')
    .values(
      Array.from({ length: 1201 }, (_, n) => ({
        ...event,
        ...person,
        ...(n === 0 ? { category: 'security' as const, action: 'session.refused' } : {}),
        ...(n === 1 ? { agencyId: at.agency('council'), personId: null, personName: 'Cy' } : {}),
        id: newId(),
        at: `2026-10-${n < 600 ? '01' : '02'}T09:00:00.000Z`,
        memberId: null,
        deputyFor: null,
        onBehalf: 0,
        subjectKind: 'return',
        subjectId: `r${n}`,
        summary: `Event ${n}`,
        reasonId: null,
        position: 1_000_000 + n,
        previousHash: '',
        hash: '',
      })),
    )
    .execute()
})

describe('goals, pledges and accountabilities', () => {
  it('are told with who answers and how many have signed', async () => {
    const { rows } = await at.download('goals.csv', 'chair')
    expect(rows.map((row) => row.goal_code)).toEqual(['safe', 'well'])
    expect(rows[0]).toMatchObject({
      child_wording: 'I am safe',
      accountable_agency_code: 'police',
      accountable_title: 'Head of protection',
      pledges_signed: '1',
    })
  })

  it('show every agency beside every goal, signed or not', async () => {
    const { rows } = await at.download('pledges.csv', 'chair')
    expect(rows).toHaveLength(2 * 6)
    const signed = rows.filter((row) => row.state === 'Pledge signed')
    expect(signed).toMatchObject([{ goal_code: 'safe', agency_code: 'police', review_on: '2027-11-03' }])
    expect((await at.download('pledges.csv?goal=safe&agency=icb', 'chair')).rows).toMatchObject([
      { state: 'No pledge' },
    ])
  })

  it('name what nobody is accountable for', async () => {
    const { rows } = await at.download('accountabilities.csv', 'chair')
    const kindOf = (code: string) => rows.find((row) => row.subject_code === code)?.accountability
    expect([kindOf('safe'), kindOf('well'), kindOf('PO01'), kindOf('PO02')]).toEqual([
      'Accountable',
      'Nobody accountable yet',
      'Accountable',
      'Nobody accountable yet',
    ])
    const police = (await at.download('accountabilities.csv?agency=police', 'chair')).rows
    expect(police.map((row) => row.subject_code)).toEqual(['safe', 'PO01'])
  })

  it('stand there with their days and why they ended, where what has ended is asked for', async () => {
    const manager = at.callerAs('manager')
    const subject = { goalCode: null, indicatorCodes: ['CA01'], agencyCode: 'carers' }
    const part = { title: 'Chair of carers', memberId: null, kind: 'accountable' as const }
    await manager.accountability.assign({ ...subject, ...part })
    const { rows: all } = await manager.accountability.list()
    const ids = all.flatMap(({ id, subjectCode }) => (subjectCode === 'CA01' && id !== null ? [id] : []))
    const untilDay = at.clock.now.slice(0, 10)
    await manager.accountability.end({ ids, untilDay, reason: 'Its chair stepped down.' })
    const { rows } = await at.download('accountabilities.csv?state=ended', 'chair')
    expect(rows).toMatchObject([
      { subject_code: 'CA01', until_day: untilDay, reason: 'Its chair stepped down.' },
    ])
    const now = (await at.download('accountabilities.csv', 'chair')).rows
    expect(now.find((row) => row.subject_code === 'CA01')).toMatchObject({ accountable_agency_code: '' })
  })

  it('are those an observer was granted, and no others', async () => {
    expect((await at.download('goals.csv', 'observer')).rows.map((row) => row.goal_code)).toEqual(['safe'])
    const subjects = (await at.download('accountabilities.csv', 'observer')).rows.map((row) => row.goal_code)
    expect(new Set(subjects)).toEqual(new Set(['safe']))
    await at.database.db.updateTable('memberGrant').set({ endedAt: testNow }).execute()
    for (const name of ['goals', 'pledges', 'accountabilities', 'indicators', 'measurements', 'scorecard']) {
      expect([name, (await at.download(`${name}.csv`, 'observer')).rows]).toEqual([name, []])
    }
    expect((await at.download('series.csv?indicator=PO01', 'observer')).status).toBe(404)
    await at.database.db.updateTable('memberGrant').set({ endedAt: null }).execute()
  })
})

describe('the scorecard and the indicators', () => {
  it('hold each headline indicator with its latest figure and what it says', async () => {
    const { rows } = await at.download('scorecard.csv', 'chair')
    expect(rows.map((row) => row.indicator_code)).toEqual(['PO01', 'PO02', 'PO03', 'HE01', 'CO01', 'CA01'])
    expect(rows[0]).toMatchObject({
      period_start: '2026-09-01',
      value: '80',
      target_text: '≥ 80%',
      status: 'On target',
    })
    expect(rows[3]).toMatchObject({ value: '80', status: 'Off target' })
  })

  it.each([
    ['indicators.csv', 6],
    ['indicators.csv?status=off-target', 1],
    ['indicators.csv?goal=well', 0],
    ['indicators.csv?agency=police', 1],
    ['indicators.csv?search=po0', 3],
    ['indicators.csv?open=nobody-answers', 5],
    ['scorecard.csv?goal=safe&status=on-target', 1],
    ['scorecard.csv?pledges=unsigned', 6],
  ])('%s are %i rows', async (path, count) => {
    expect((await at.download(path, 'chair')).rows).toHaveLength(count)
  })

  it('carry the definition', async () => {
    const [row] = (await at.download('indicators.csv', 'chair')).rows
    expect(row).toMatchObject({
      definition: 'As agreed.',
      goal_code: 'safe',
      agency_code: 'police',
    })
  })
})

describe('returns and people', () => {
  it('are the agency’s own returns, and all for the manager', async () => {
    await openReturns(at.services)
    const agencies = async (who: string) =>
      new Set((await at.download('returns.csv', who)).rows.map((row) => row.agency_code))
    expect(await agencies('police-contributor')).toEqual(new Set(['police']))
    expect(await agencies('manager')).toEqual(new Set(['police', 'icb', 'council', 'carers']))
    expect((await at.download('returns.csv', 'chair')).status).toBe(403)
    expect((await at.download('returns.csv?show=published', 'manager')).rows).toEqual([])
  })

  it('are everybody for the manager, the own agency for its lead, nobody’s business else', async () => {
    const agencies = async (who: string) =>
      new Set((await at.download('members.csv', who)).rows.map((row) => row.agency_code))
    expect((await agencies('manager')).size).toBeGreaterThan(4)
    expect(await agencies('police-lead')).toEqual(new Set(['police']))
    expect((await at.download('members.csv', 'chair')).status).toBe(403)
  })
})

describe('the audit trail', () => {
  it('comes whole over several pages, newest first, each event once', async () => {
    const { rows } = await at.download('audit-events.csv?from=2026-10-01&to=2026-10-02', 'chair')
    expect(rows).toHaveLength(1201)
    expect(rows[0]?.summary).toBe('Event 1200')
    expect(rows.at(-1)?.summary).toBe('Event 0')
    expect(new Set(rows.map((row) => row.subject_id)).size).toBe(1201)
  })

  it('is filtered by day, category, person and agency', async () => {
    const count = async (filter: string) =>
      (await at.download(`audit-events.csv?${filter}`, 'chair')).rows.length
    expect(await count('from=2026-10-02&to=2026-10-02')).toBe(601)
    expect(await count('category=security&to=2026-10-02')).toBe(1)
    expect(await count('person=cy')).toBe(1)
    expect(await count('agency=council&to=2026-10-02')).toBe(1)
    expect(await count('person=%25')).toBe(0)
  })

  it('shows an agency’s lead their agency, a contributor their own acts, the administrator security', async () => {
    const upTo = 'audit-events.csv?to=2026-10-02'
    expect((await at.download(upTo, 'police-lead')).rows).toHaveLength(1200)
    expect((await at.download(upTo, 'council-lead')).rows).toMatchObject([{ person: 'Cy' }])
    expect((await at.download(upTo, 'health-contributor')).rows).toEqual([])
    expect((await at.download(upTo, 'administrator')).rows).toMatchObject([{ category: 'Security' }])
    expect((await at.download(upTo, 'elected-member')).status).toBe(403)
  })
})

describe('revisions', () => {
  it('tell what a revised figure was and is, who changed it and why', async () => {
    await publishFigure(at.database, lineOf(at, 'PO01', '2026-09-01'), {
      numerator: '164',
      denominator: '200',
      value: '82',
      revision: 2,
      why: 'Two late reports.',
      enteredBy: at.person('police-contributor'),
      approvedBy: at.person('police-lead'),
    })
    const { rows } = await at.download('revisions.csv?indicator=PO01', 'chair')
    expect(rows.map(({ revision, value, reason }) => [revision, value, reason])).toEqual([
      ['1', '80', ''],
      ['2', '82', 'Two late reports.'],
    ])
    const figuresOf = 'series.csv?indicator=PO01&from=2026-09-01'
    const { rows: figures } = await at.download(figuresOf, 'chair')
    expect(figures).toMatchObject([
      {
        value: '82',
        state: 'Revised',
        target_low: '80',
        target_tolerance: '5',
        series_kind: 'Whole partnership',
        entered_by: 'Imran Sadiq',
        approved_by: 'Ruth Calder',
      },
    ])
    const { rows: wider } = await at.download(figuresOf, 'elected-member')
    expect(wider).toMatchObject([{ value: '82', entered_by: '', approved_by: '' }])
  })
})

describe('the published figures of North Lincolnshire', () => {
  beforeAll(async () => {
    await addPublished(at.database)
    const publisher = await at.database.db
      .selectFrom('agency')
      .selectAll()
      .where('code', '=', 'publisher')
      .executeTakeFirstOrThrow()
    const { partnershipId, id: agencyId } = publisher
    await giveSeat(at, 'chair', { partnershipId, agencyId, role: 'chair' })
  })

  it('leave as they came in, number by number', async () => {
    const { rows } = await at.download('measurements.csv?partnership=north-lincolnshire', 'chair')
    const lines = publishedText.split('\r\n')
    const given = lines.flatMap((line) => {
      const cells = line.replace('"CPP_Total_Rateper10,000"', 'CPP').split(',')
      return cells[5] === 'E06000013'
        ? [`${cells[0]} ${cells.at(-1) === '' ? '' : Number(cells.at(-1)).toPrecision(12)}`]
        : []
    })
    const told = rows.map(
      (row) => `${row.indicator_code} ${row.value === '' ? '' : Number(row.value).toPrecision(12)}`,
    )
    expect(told.sort()).toEqual(given.sort())
    expect(new Set(rows.map((row) => row.marking))).toEqual(new Set(['OFFICIAL']))
    expect(rows.filter((row) => row.value === '').every((row) => row.symbol === 'x')).toBe(true)
  })

  it('stand beside England, the region, the neighbours and their mean, each with its source', async () => {
    const path = 'benchmarks.csv?partnership=north-lincolnshire&indicator=ED10'
    const { rows } = await at.download(path, 'chair')
    expect(rows).toHaveLength(14 * 7)
    expect(rows[7]).toMatchObject({
      relation: 'England',
      area_code: 'E92000001',
      licence: 'Open Government Licence v3.0',
      retrieved_on: '2026-11-23',
    })
    expect(rows.at(-7)).toMatchObject({ relation: 'Neighbours', period: '2019', values_averaged: '8' })
    expect((await at.download(path.replace('ED10', 'ZZ99'), 'chair')).status).toBe(404)
  })
})
