import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { publishMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const heading = 'Code,Period,Actual,Numerator,Denominator'
const october = `${heading}\r\nPO01,Oct 2026,50%,100,200`
const both = `${october}\r\nPO01,Sep 2026,45%,90,200`

const read = (file: string) => at.readPast(file, { as: 'manager' })
const handIn = async (file: string, reason = '') => {
  const { id } = await read(file)
  return at.callerAs('manager').pastFigures.handIn({ id, reason, withoutQuestions: false })
}
const agree = async () => {
  const [part] = await at.callerAs('police-lead').pastFigures.list()
  return at.callerAs('police-lead').pastFigures.agree({ id: part?.id ?? '', version: part?.version ?? 0 })
}
const figureOf = async (start: string) => {
  const { points } = await at.callerAs('manager').indicator.get({ code: 'PO01' })
  return points.find(({ periodStart }) => periodStart === start)?.numerator
}

describe('past figures of a period that has a return', () => {
  it('are not taken where the return is published: the sentence says where they are corrected', async () => {
    await publishMonth(at)
    const file = await read(both)
    expect(file.lines).toMatchObject([{ figures: 2, corrections: 1, inReturns: 1 }])
    expect(file.returns).toMatchObject([
      {
        figures: 1,
        sentence: expect.stringMatching(
          /^Correct it in the October 2026 return of .* reopens with a reason\.$/,
        ),
      },
    ])
    await handIn(both, 'Counted anew.')
    await agree()
    expect([await figureOf('2026-09-01'), await figureOf('2026-10-01')]).toEqual(['90', '180'])
  })

  it('are entered in the return while it is open', async () => {
    await openReturns(at.services)
    expect((await read(october)).returns[0]?.sentence).toMatch(
      /^Enter it in the October 2026 return of .*, which is open\.$/,
    )
    expect((await refusal(handIn(october))).sentence).toMatch(
      /no figure that is new\. Enter it in the October 2026 return/,
    )
  })

  it('are not agreed where the return was opened after they were handed in', async () => {
    await handIn(october)
    await openReturns(at.services)
    expect(await refusal(agree())).toMatchObject({
      code: 'conflict',
      sentence: expect.stringContaining('A return of one of these periods was opened since'),
    })
    expect(await figureOf('2026-10-01')).toBe(undefined)
  })
})
