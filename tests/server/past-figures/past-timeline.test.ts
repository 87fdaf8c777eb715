import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const table = [
  'Code,Period,Numerator,Denominator',
  'PO01,Jan 2021,10,20',
  'PO01,Feb 2021,5,20',
  'PO01,Mar 2021,8,20',
].join('\r\n')

async function agree(file: string, reason: string) {
  const read = await at.readPast(file, { as: 'manager', name: 'Old figures.csv' })
  await at.callerAs('manager').pastFigures.handIn({ id: read.id, reason, withoutQuestions: false })
  const lead = at.callerAs('police-lead')
  const part = (await lead.pastFigures.list()).find(({ state }) => state === 'handed-in')
  if (part === undefined) throw new Error('Nothing was handed in.')
  await lead.pastFigures.agree({ id: part.id, version: part.version })
}

const figuresTold = async () => {
  const { entries } = await at.callerAs('manager').timeline.list({ kind: 'indicator', code: 'PO01' })
  return entries.filter(({ what }) => what.startsWith('Figure'))
}

describe('agreed past figures', () => {
  it('are one entry of the timeline, however many periods the file has, by the lead who agreed them', async () => {
    const before = (await figuresTold()).length
    await agree(table, '')
    const told = await figuresTold()
    expect(told).toHaveLength(before + 1)
    expect(told.find(({ sentence }) => sentence.includes('2021'))).toMatchObject({
      what: 'Figures published',
      sentence: '3 figures of PO01 for January 2021 to March 2021 were published.',
      who: 'Ruth Calder',
    })
  })

  it('were agreed by the lead for their own agency, whoever entered them on its behalf', async () => {
    await agree(table, '')
    const told = (await figuresTold()).find(({ sentence }) => sentence.includes('January 2021'))
    expect(told?.onBehalf).toBe(false)
  })

  it('that are corrected are one more entry, with why', async () => {
    await agree(table, '')
    await agree(table.replace(',10,20', ',12,20').replace(',5,20', ',6,20'), 'Counted anew.')
    expect((await figuresTold()).find(({ what }) => what === 'Figures corrected')).toMatchObject({
      sentence: '2 figures of PO01 for January 2021 to February 2021 were corrected.',
      reason: 'Counted anew.',
    })
  })
})
