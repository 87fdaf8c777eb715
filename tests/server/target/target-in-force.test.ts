import { newId } from '@roundtable/db/ids.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { entryOf, policeMonth, rowOf } from '../../support/make/return.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const file = 'Code,Numerator,Denominator,Value\r\nPO01,164,200,\r\n'
const police = 'police-contributor'
const october = '2026-10-01'
const at = perFile(servePartnership)
beforeAll(async () => {
  const { id } = await policeMonth(at)
  const entries = [entryOf(at.series('PO01'), { numerator: '166', denominator: '200' })]
  await at.callerAs(police).return.saveDraft({ id, entries })
})

type Agreed = {
  id: string
  fromPeriod: string
  low: string
  agreedAt: string | null
  recordedAt: string
  state: 'agreed' | 'proposed' | 'withdrawn'
}

const day = (...days: string[]) => fc.constantFrom(...days.map((each) => `${each}T09:00:00.000Z`))
/** Two from one period: the one proposed first is agreed last, or both are agreed together. */
const contradictions = ['2026-07-20', '2026-05-20'].map((day): Agreed[] =>
  [
    { low: '84', agreedAt: day, recordedAt: '2026-05-02' },
    { low: '81', agreedAt: '2026-05-20', recordedAt: '2026-05-04' },
  ].map((each) => ({ ...each, id: '', fromPeriod: '2026-06-01', state: 'agreed' })),
)
const targets = fc.array(
  fc.record({
    id: fc.constant(''),
    fromPeriod: fc.constantFrom('2026-06-01', '2026-09-01', october),
    low: fc.integer({ min: 78, max: 86 }).map(String),
    agreedAt: day('2026-05-20', '2026-07-20', '2026-09-20'),
    recordedAt: day('2026-05-02', '2026-05-03', '2026-05-04'),
    state: fc.constantFrom('agreed', 'agreed', 'agreed', 'proposed', 'withdrawn'),
  }),
  { minLength: 1, maxLength: 6 },
)

/** These and no other targets stand for the police's first indicator. */
async function agree(set: readonly Agreed[]): Promise<Agreed[]> {
  const { db } = at.database
  const { partnershipId } = at
  const seriesId = at.series('PO01')
  const known = set.map((target) => ({ ...target, id: newId() }))
  await db.deleteFrom('target').where('seriesId', '=', seriesId).execute()
  for (const target of known) {
    await db
      .insertInto('target')
      .values({
        ...target,
        partnershipId,
        seriesId,
        high: null,
        tolerance: '0',
        rationale: 'Agreed.',
        agreedBy: null,
        meeting: null,
        agreedAt: target.state === 'proposed' ? null : target.agreedAt,
        version: 2,
        recordedBy: null,
        withdrawnAt: target.state === 'withdrawn' ? '2026-10-20T09:00:00.000Z' : null,
      })
      .execute()
  }
  await db
    .updateTable('partnership')
    .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
    .execute()
  return known
}

function expected(set: readonly Agreed[], period: string): string | null {
  const key = ({ fromPeriod, agreedAt, id }: Agreed) => `${fromPeriod} ${agreedAt ?? ''} ${id}`
  const counting = set.filter(({ state, fromPeriod }) => state === 'agreed' && fromPeriod <= period)
  return counting.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).at(-1)?.low ?? null
}

const download = async (path: string) => (await at.download(path, police)).rows
const textOf = (low: string | null) => (low === null ? null : `≥ ${low}%`)

describe('the target in force', () => {
  it('is one and the same on the scorecard, the indicator, the return, a file that is read and in downloads', async () => {
    await fc.assert(
      fc.asyncProperty(targets, async (generated) => {
        const set = await agree(generated)
        const caller = at.callerAs(police)
        const view = await caller.indicator.get({ code: 'PO01' })
        for (const point of view.points) {
          expect(point.target?.low ?? null, point.periodLabel).toBe(expected(set, point.periodStart))
        }
        expect(view.points.at(-1)?.periodStart).toBe(october)

        const latest = textOf(expected(set, '2026-09-01'))
        const rows = (await caller.scorecard.get()).goals.flatMap((goal) => goal.rows)
        expect([view.targetText, rows.find(({ code }) => code === 'PO01')?.target?.text ?? null]).toEqual([
          latest,
          latest,
        ])

        const low = expected(set, october)
        const sheet = await policeMonth(at)
        const { target, status } = rowOf(sheet, 'PO01')
        expect(target?.text ?? null).toBe(textOf(low))
        expect(view.points.at(-1)?.status).toBe(status)

        const { id } = await at.read(sheet.id, file)
        const [change] = await caller.import.changes({ id, part: 0 })
        const asks = (change?.doubts ?? []).some(({ sentence }) => sentence.includes('what happened'))
        expect(asks).toBe(low !== null && Number(low) > 82)

        const figures = await download('measurements.csv?indicator=PO01')
        const told = figures.map(({ period_start, target: cell }) => [period_start, cell])
        expect(told).toEqual(
          view.points.map(({ periodStart }) => [periodStart, expected(set, periodStart) ?? '']),
        )
        const series = await download('series.csv?indicator=PO01')
        expect(series.at(-1)?.target_low).toBe(low ?? '')
      }),
      { numRuns: 12, examples: contradictions.map((set): [Agreed[]] => [set]) },
    )
  }, 60_000)

  it('in what changed is what was in force when another was agreed, not when it was proposed', async () => {
    const { manager, chair } = { manager: at.callerAs('manager'), chair: at.callerAs('chair') }
    await agree([])
    const propose = (low: string) =>
      manager.indicator.proposeTarget({
        code: 'PO01',
        seriesId: at.series('PO01'),
        fromPeriod: '2026-06-01',
        low,
        high: null,
        tolerance: '0',
        rationale: 'To go by.',
      })
    const agreeOne = async (low: string) => {
      const { targets: known } = await chair.indicator.get({ code: 'PO01' })
      const target = known.find((each) => each.low === low && each.state === 'proposed')
      const { id: targetId = '', version = 0 } = target ?? {}
      await chair.indicator.agreeTarget({ code: 'PO01', targetId, version, meeting: `Board of ${low}` })
    }
    const hours = ['10', '11', '12', '13', '14']
    const acts = [() => propose('81'), () => propose('84'), () => agreeOne('84'), () => agreeOne('81')]
    for (const [n, act] of acts.entries()) {
      at.clock.now = `2026-11-05T${hours[n]}:00:00.000Z`
      await act()
    }
    at.clock.now = `2026-11-05T${hours[4]}:00:00.000Z`
    const { changes } = await chair.change.list({ from: '2026-11-05T09:30:00.000Z' })
    const told = changes.filter(({ kind }) => kind === 'target').map(({ what, was, is }) => [what, was, is])
    expect(told).toEqual([
      ['Proposed', null, '≥ 81%'],
      ['Agreed at Board of 81', '≥ 84%', '≥ 81%'],
      ['Proposed', null, '≥ 84%'],
      ['Agreed at Board of 84', null, '≥ 84%'],
    ])
  })
})
