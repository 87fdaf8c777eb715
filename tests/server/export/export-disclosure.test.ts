import { downloads } from '@roundtable/server/download/downloads.ts'
import { byKey } from '@roundtable/shared/base/by-key.ts'
import { commentaryFields } from '@roundtable/shared/figure/entry-fields.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineOf, publishFigure, writeCommentary } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addSlices } from '../../support/make/series.ts'
import { queryOfOne } from '../../support/read/query-of-one.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const periodStart = '2026-09-01'
const wider = ['elected-member', 'observer', 'young-person']

/** Publishes a figure of a line of PO01, beside which somebody wrote a secret. */
async function publish(seriesId: string, numerator: string, denominator: string, value: string) {
  const line = lineOf(at, 'PO01', periodStart, { seriesId })
  const figure = { numerator, denominator, value }
  await publishFigure(at.database, line, { ...figure, revision: 2, why: 'SECRET reason' })
  await writeCommentary(at.database, line, {
    ...byKey(commentaryFields, ({ key }) => `https://secret.example/SECRET/${key}`),
  })
}

beforeAll(async () => {
  await publish(at.series('PO01'), '60', '100', '60')
  const { North, South, West } = await addSlices(at, ['North', 'South', 'West'])
  await publish(North, '3', '40', '7.5')
  await publish(South, '21', '30', '70')
  await publish(West, '36', '30', '80')
})

const ofPeriod = `series.csv?indicator=PO01&from=${periodStart}`

describe('for elected members, observers and young people', () => {
  it.each(wider)('a count of three is c to %s, and so is the one that would give it away', async (who) => {
    const { rows } = await at.download(ofPeriod, who)
    expect(rows.map((row) => [row.series, row.value, row.symbol])).toEqual([
      ['All', '60', ''],
      ['North', '', 'c'],
      ['South', '', 'c'],
      ['West', '80', ''],
    ])
    expect(rows[1]).toMatchObject({ numerator: '', denominator: '', status: 'No figure', commentary: '' })
    expect(rows[3]?.commentary).toContain('SECRET/happened')
    expect(rows.map((row) => [row.interval_low !== '', row.interval_high !== '', row.small_base])).toEqual([
      [true, true, 'no'],
      [false, false, ''],
      [false, false, ''],
      [false, false, 'no'],
    ])
  })

  it('what goes with the hidden figure does not depend on the filter', async () => {
    const { rows } = await at.download(
      `measurements.csv?agency=police&indicator=PO01&from=${periodStart}`,
      'observer',
    )
    expect(rows.map((row) => row.symbol)).toEqual(['', 'c', 'c', ''])
    const found = await at.download(
      `measurements.csv?indicator=PO01&from=${periodStart}&status=off-target`,
      'observer',
    )
    expect(found.rows.map((row) => row.series)).toEqual(['All'])
  })

  it('no earlier state of a hidden figure is told, nor why it changed', async () => {
    const { rows } = await at.download('revisions.csv?indicator=PO01', 'observer')
    const hidden = rows.filter((row) => row.series === 'North' || row.series === 'South')
    expect(hidden.map((row) => [row.value, row.symbol, row.reason])).toEqual([
      ['', 'c', ''],
      ['', 'c', ''],
    ])
  })

  it('no file at all holds a small count', async () => {
    for (const { name, right } of downloads) {
      if (right !== 'see published figures' && right !== 'see goals') continue
      const { status, rows } = await at.download(`${name}.csv${queryOfOne(name)}`, 'observer')
      expect([name, status]).toEqual([name, 200])
      for (const row of rows) {
        expect([name, ...Object.values(row)]).not.toContain('7.5')
        if (row.series !== 'North' || row.period_start !== periodStart) continue
        expect(row.symbol ?? row.is).toMatch(/^(c|Suppressed: small numbers)$/)
      }
    }
  })
})

describe('for the named partners', () => {
  it('everything is there', async () => {
    const { rows } = await at.download(ofPeriod, 'chair')
    expect(rows.map((row) => row.value)).toEqual(['60', '7.5', '70', '80'])
    expect(rows[1]?.commentary).toContain('SECRET/happened')
  })

  it('the 95 % interval stands beside the figure, and few are marked', async () => {
    const { rows } = await at.download(ofPeriod, 'chair')
    expect(Number(rows[1]?.interval_low)).toBeCloseTo(2.58, 1)
    expect(Number(rows[1]?.interval_high)).toBeCloseTo(19.86, 1)
    expect(rows.map((row) => row.small_base)).toEqual(['no', 'yes', 'no', 'no'])
  })
})
