import { beforeAll, describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const rowsOf = async (file: string, by: string) => (await at.download(file, by)).rows
const forecastFor = async (by: string) => (await at.callerAs(by).indicator.get({ code: 'PO01' })).forecast

beforeAll(async () => {
  await at
    .callerAs('manager')
    .indicator.writeStory({ code: 'PO01', version: 0, text: 'Calls come late at night.' })
  await at.callerAs('manager').indicator.writeStory({ code: 'PO01', version: 1, text: '=Calls come later.' })
})

describe('the file of a forecast', () => {
  it('says what the page says, marked as a forecast, without a column of a figure', async () => {
    const page = await forecastFor('chair')
    const rows = await rowsOf('forecast.csv?indicator=PO01', 'chair')
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.map((row) => [row.period_start, row.forecast, row.forecast_low, row.forecast_high])).toEqual(
      page?.points.map(({ periodStart, value, low, high }) => [periodStart, value, low, high]),
    )
    expect(rows[0]?.forecast_method).toBe(page?.method)
    for (const column of ['value', 'numerator', 'denominator', 'target'])
      expect(rows[0]).not.toHaveProperty(column)
  })

  it('is empty for whoever is not told one of the figures behind it', async () => {
    const before = await rowsOf('forecast.csv?indicator=PO01', 'elected-member')
    expect(before.length).toBeGreaterThan(2)
    const line = lineOf(at, 'PO01', '2026-09-01', { seriesId: at.series('PO01') })
    const figure = { numerator: '3', denominator: '200', value: '1.5' }
    await publishFigure(at.database, line, { ...figure, revision: 2, why: 'Counted again.' })
    await at.database.db
      .updateTable('partnership')
      .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
      .execute()
    expect(await forecastFor('elected-member')).toBeNull()
    expect(await rowsOf('forecast.csv?indicator=PO01', 'elected-member')).toEqual([])
    expect((await rowsOf('forecast.csv?indicator=PO01', 'chair')).length).toBeGreaterThan(2)
  })

  it('is refused to the administrator, and of an indicator nobody has', async () => {
    expect((await at.download('forecast.csv?indicator=PO01', 'administrator')).status).toBe(403)
    expect((await at.download('forecast.csv?indicator=XX99', 'chair')).status).toBe(404)
  })
})

describe('the file of what lies behind indicators', () => {
  it('has every version, the newest first, and runs nothing in a spreadsheet', async () => {
    const rows = await rowsOf('stories.csv', 'chair')
    expect(rows.map(({ indicator_code, version, story }) => [indicator_code, version, story])).toEqual([
      ['PO01', '2', "'=Calls come later."],
      ['PO01', '1', 'Calls come late at night.'],
    ])
    expect(await rowsOf('stories.csv?indicator=HE01', 'chair')).toEqual([])
  })

  it('has nothing of an indicator of which a figure is hidden from the reader', async () => {
    expect(await rowsOf('stories.csv', 'elected-member')).toEqual([])
    expect((await rowsOf('stories.csv', 'council-contributor')).length).toBe(2)
  })

  it('reads as at a moment', async () => {
    expect(await rowsOf('stories.csv?asAt=2026-11-01T09:00:00Z', 'chair')).toEqual([])
  })
})
