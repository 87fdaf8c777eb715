import { nextPeriod } from '@roundtable/shared/base/period.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

/** 2,500 months of one line, more than are handed over at once. */
const months = 2_500
function starts(): string[] {
  const list = ['1800-01-01']
  while (list.length < months) list.push(nextPeriod('monthly', list.at(-1) ?? '').start)
  return list
}
const fileOf = (numerator: (index: number) => number) =>
  `Code,Period,Numerator,Denominator\r\n${starts()
    .map((start, index) => `PO01,${start.slice(0, 7)},${numerator(index)},5000`)
    .join('\r\n')}\r\n`

async function agreed(file: string, reason: string) {
  const read = await at.readPast(file, { as: 'manager', name: 'long.csv' })
  await at.callerAs('manager').pastFigures.handIn({ id: read.id, reason, withoutQuestions: false })
  const lead = at.callerAs('police-lead')
  const part = (await lead.pastFigures.list()).find(({ state }) => state === 'handed-in')
  if (part === undefined) throw new Error('Nothing was handed in.')
  await lead.pastFigures.agree({ id: part.id, version: part.version })
  return read
}

const standing = async () =>
  at.database.db
    .selectFrom('measurement')
    .select(['periodStart', 'numerator', 'revision'])
    .where('seriesId', '=', at.series('PO01'))
    .where('periodStart', '<', '2009-01-01')
    .orderBy('periodStart')
    .execute()

describe('a long file of past figures', () => {
  it('comes out whole and in order, and what of it stands already is counted across all of it', async () => {
    const read = await agreed(
      fileOf((index) => index),
      '',
    )
    expect(read.lines).toMatchObject([{ figures: months, corrections: 0, same: 0, from: '1800-01-01' }])
    const first = await standing()
    expect(first.map(({ periodStart }) => periodStart)).toEqual(starts())
    expect(first.map(({ numerator }) => Number(numerator))).toEqual(starts().map((_, index) => index))
    const again = await agreed(
      fileOf((index) => (index % 500 === 0 ? 1 : index)),
      'Counted anew.',
    )
    expect(again.lines).toMatchObject([{ figures: months, corrections: 5, same: months - 5 }])
    const corrected = (await standing()).filter(({ revision }) => revision === 2)
    expect(corrected.map(({ numerator }) => numerator)).toEqual(['1', '1', '1', '1', '1'])
  })
})
