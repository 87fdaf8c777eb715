import { newId } from '@roundtable/db/ids.ts'
import type { EvidenceRef } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { enter, everybodyArrives, startMeeting } from '../../support/make/room.ts'
import {
  beginReport,
  leaveTheRest,
  readReport,
  stepReport,
  writeIn,
} from '../../support/make/yearly-report.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const decision: EvidenceRef = { kind: 'decision', reference: '1-D1', part: '' }

beforeEach(async () => {
  const meeting = await startMeeting(at)
  await everybodyArrives(at, meeting)
  await enter(at, meeting, { kind: 'decision' })
})

/** A report that was sent to be signed. */
async function sentReport(): Promise<number> {
  const { number } = await beginReport(at)
  await writeIn(at, number, { text: 'Ella’s case worker is paid for together.', evidence: [decision] })
  await leaveTheRest(at, number)
  await stepReport(at, number, 'send')
  return number
}

describe('the headings of a yearly report', () => {
  const change = async (headings: (titles: string[]) => string[], by = 'manager') => {
    const view = await at.callerAs(by).yearlyReport.headings()
    const known = new Map(view.headings.map((each) => [each.title, each]))
    return at.callerAs(by).yearlyReport.changeHeadings({
      ...{ edition: view.edition, guidance: view.guidance, guidanceOf: view.guidanceOf, reason: '' },
      headings: headings(view.headings.map(({ title }) => title)).map(
        (title) => known.get(title) ?? { id: newId(), title, hint: '', kinds: [], scrutiny: false },
      ),
    })
  }

  it('are changed by the manager, each time as an edition; a report that was sent keeps its own', async () => {
    const number = await sentReport()
    await change((titles) => [...titles.filter((title) => title !== 'What comes next'), 'Missing children'])
    expect((await refusal(change((titles) => titles, 'chair'))).code).toBe('forbidden')
    const { headings, editions } = await at.callerAs('chair').yearlyReport.headings()
    expect(headings.map(({ title }) => title)).toContain('Missing children')
    expect(editions.map(({ edition }) => edition)).toEqual([2, 1])
    const titles = async () => (await readReport(at, number)).headings.map(({ title }) => title)
    expect(await titles()).toContain('What comes next')
    await stepReport(at, number, 'take-back', { reason: 'The headings changed.' })
    expect(await titles()).toContain('Missing children')
    expect(await titles()).not.toContain('What comes next')
  })

  it('stay while something stands under them, though they are retired', async () => {
    const { number } = await beginReport(at)
    await writeIn(at, number, { text: 'Paid together.', evidence: [decision] })
    await change((titles) => titles.filter((title) => title !== 'Funding'))
    const { headings } = await readReport(at, number)
    expect(headings.at(-1)).toMatchObject({ title: 'Funding', retired: true, statements: [{}] })
  })

  it('are changed by one of two who come at the same time, and none is called like another', async () => {
    const { guidance, guidanceOf, headings } = await at.callerAs('manager').yearlyReport.headings()
    const changed = { edition: 0, guidance, guidanceOf, headings, reason: '' }
    const send = (over = {}) => at.callerAs('manager').yearlyReport.changeHeadings({ ...changed, ...over })
    await send()
    expect((await refusal(send())).code).toBe('conflict')
    const [first] = headings
    const twice = [...headings, { ...(first ?? expect.fail()), id: newId() }]
    expect((await refusal(send({ edition: 1, headings: twice }))).code).toBe('bad-input')
    const others = headings.map((each) => ({ ...each, scrutiny: !each.scrutiny }))
    expect((await refusal(send({ edition: 1, headings: others }))).code).toBe('rule')
  })
})
