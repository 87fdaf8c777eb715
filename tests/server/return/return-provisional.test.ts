import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { approveSubmitted, policeMonth, rowOf, saveFigures, submitSaved } from '../../support/make/return.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)

const provisional = 'Two custody suites report by 24 November.'

async function publish(numerator: string, why: string) {
  const words = { provisional: why, correction: 'They have reported.' }
  await saveFigures(at, { PO01: { numerator, denominator: '200', ...words }, PO02: { value: '7' } })
  await submitSaved(at)
  await approveSubmitted(at)
}

async function reopenOn(day: string) {
  at.clock.now = `${day}T09:00:00.000Z`
  const { id, version } = await policeMonth(at)
  await at.callerAs('manager').return.reopen({ id, version, reason: 'The last suites have reported.' })
}

async function readAs(key: string, asAt?: string) {
  const caller = at.callerAs(key)
  const asked = asAt === undefined ? {} : { asAt }
  const { points, latest } = await caller.indicator.get({ code: 'PO01', ...asked })
  const rows = await caller.indicator.list(asked)
  const { state, commentary } = points.find(({ periodStart }) => periodStart === '2026-10-01') ?? {}
  return {
    state,
    why: commentary?.provisional,
    page: latest?.provisional,
    row: rows.find(({ code }) => code === 'PO01')?.latest?.provisional,
  }
}

async function cellIn(file: string, column = 'state') {
  const { rows } = await at.download(file, 'chair')
  const ofLine = rows.filter((row) => row.indicator_code === 'PO01' && (row.series ?? 'All') === 'All')
  return ofLine.at(-1)?.[column]
}

describe('a figure that its agency calls provisional', () => {
  it('is published as such to everyone who sees it, with what is still to come', async () => {
    await publish('180', provisional)
    const told = { state: 'provisional', why: provisional, page: true, row: true }
    expect(await readAs('chair')).toEqual(told)
    expect(await readAs('elected-member')).toEqual(told)
    expect(await cellIn('series.csv?indicator=PO01')).toBe('Provisional')
    expect(await cellIn('measurements.csv?indicator=PO01')).toBe('Provisional')
    expect(await cellIn('indicators.csv', 'may_still_change')).toBe('yes')
    expect(await cellIn('measurements.csv?indicator=PO01', 'commentary')).toContain(provisional)
  })

  it('is final once the return is approved without it, and stays provisional at moments before', async () => {
    const before = at.clock.now
    await reopenOn('2026-11-24')
    expect(rowOf(await policeMonth(at), 'PO01').entry).toMatchObject({ provisional })
    await publish('180', '')
    expect(await readAs('chair')).toEqual({ state: 'published', why: '', page: undefined, row: undefined })
    expect(await cellIn('indicators.csv', 'may_still_change')).toBe('no')
    expect(await readAs('chair', before)).toMatchObject({ state: 'provisional', page: true, row: true })
  })

  it('is revised where its number changes afterwards', async () => {
    await reopenOn('2026-11-25')
    await publish('190', '')
    expect(await readAs('chair')).toMatchObject({ state: 'revised', page: undefined })
  })
})
