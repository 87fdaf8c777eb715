import { addDays } from '@roundtable/shared/base/period.ts'
import { type EnteredRow, emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import { afterAct } from '@roundtable/shared/lifecycle/lifecycle.ts'
import {
  type ReturnAct,
  type ReturnState,
  returnLifecycle,
  returnStates,
} from '@roundtable/shared/return/return-lifecycle.ts'
import {
  asksFraction,
  daysLate,
  daysToReturn,
  figureEntered,
  graceUntil,
  isLate,
  type LineToEnter,
  problemsOfRow,
  statusEntered,
} from '@roundtable/shared/return/return-rules.ts'
import { nextStep } from '@roundtable/shared/return/return-waiting.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('the life of a return', () => {
  const leads: Record<ReturnAct, Partial<Record<ReturnState, ReturnState>>> = {
    save: { due: 'in-progress', 'in-progress': 'in-progress', 'sent-back': 'in-progress' },
    submit: { due: 'submitted', 'in-progress': 'submitted', 'sent-back': 'submitted' },
    'send-back': { submitted: 'sent-back', approved: 'sent-back' },
    approve: { submitted: 'approved' },
    publish: { approved: 'published' },
    close: { due: 'closed', 'in-progress': 'closed', submitted: 'closed', 'sent-back': 'closed' },
    reopen: { published: 'in-progress', closed: 'in-progress' },
  }
  const acts = ['save', 'submit', 'send-back', 'approve', 'publish', 'close', 'reopen'] as const
  const cases = acts.flatMap((act) => returnStates.map((state) => ({ act, state })))

  it.each(cases)('lets $act lead from $state only where it belongs, and says why not', ({ act, state }) => {
    const after = afterAct(returnLifecycle, act, state)
    const to = leads[act][state]
    if (to === undefined) expect(after).toEqual({ refused: expect.stringMatching(/^[A-Z].+\.$/) })
    else expect(after).toEqual({ to })
  })

  it('never leads past the approval by somebody', () => {
    const direct = returnStates.filter((state) => 'to' in afterAct(returnLifecycle, 'publish', state))
    expect(direct).toEqual(['approved'])
  })
})

describe('due and late', () => {
  const owed = { dueOn: '2026-11-20', graceDays: 5, publishedAt: null }

  it('a month is due 20 days after it ends, a quarter later', () => {
    expect(addDays('2026-10-31', daysToReturn.monthly)).toBe('2026-11-20')
    expect(addDays('2026-09-30', daysToReturn.quarterly)).toBe('2026-11-25')
  })

  it.each([
    ['2026-11-20', false, 0],
    ['2026-11-25', false, 0],
    ['2026-11-26', true, 6],
    ['2027-01-01', true, 42],
  ])('on %s late is %s, by %i days', (today, late, days) => {
    expect(isLate(owed, today)).toBe(late)
    expect(daysLate(owed, today)).toBe(days)
  })

  it.each([
    ['2026-11-20', null],
    ['2026-11-21', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['2026-11-26', null],
  ])('on %s its days of grace run until %s', (today, until) => {
    expect(graceUntil(owed, today)).toBe(until)
    expect(graceUntil({ ...owed, publishedAt: '2026-11-20T09:00:00.000Z' }, today)).toBe(null)
    expect(graceUntil({ ...owed, state: 'closed' }, today)).toBe(null)
  })

  it('what was published once is never late again', () => {
    expect(isLate({ ...owed, publishedAt: '2026-12-24T09:00:00.000Z' }, '2027-06-01')).toBe(false)
  })
})

describe('what waits for a person', () => {
  const seat = (role: Seat['role'], agencyId: string): Seat => ({
    memberId: role,
    agencyId,
    role,
    deputyFor: null,
    grantedGoalIds: null,
    confirmed: true,
  })
  const actor = (...seats: Seat[]): Actor => ({
    personId: 'me',
    name: 'Me',
    partnershipId: 'here',
    readOnly: false,
    seats,
    openedSeatsOf: [],
  })
  const lead = actor(seat('agency-lead', 'police'))
  const step = (who: Actor, state: ReturnState, toApproveBy: string[] = ['other']) =>
    nextStep(who, { agencyId: 'police', state, toApproveBy })

  it('is to enter for the agency, to approve for its lead, to look for everybody else', () => {
    expect(step(lead, 'sent-back')).toBe('enter')
    expect(step(lead, 'submitted')).toBe('approve')
    expect(step(lead, 'submitted', ['me', 'other'])).toBe('approve')
    expect(step(lead, 'submitted', ['me'])).toBe('look')
    expect(step(lead, 'submitted', [])).toBe('approve')
    expect(step(lead, 'published')).toBe('look')
    expect(step(actor(seat('agency-lead', 'icb')), 'submitted')).toBe('look')
    expect(step(actor(seat('contributor', 'police')), 'submitted')).toBe('look')
    expect(step(actor(seat('manager', 'council')), 'due')).toBe('look')
  })

  it('is nothing in a partnership that takes no entries', () => {
    expect(step({ ...lead, readOnly: true }, 'due')).toBe('look')
  })
})

const asked: LineToEnter = {
  unit: 'percent',
  signed: false,
  polarity: 'higher',
  asksFraction: true,
  target: { low: '80', high: null, tolerance: '5' },
  published: null,
}
const row = (entered: Partial<EnteredRow>): EnteredRow => ({ ...emptyRow, ...entered })
const fields = (rules: LineToEnter, entered: EnteredRow | null) =>
  problemsOfRow(rules, entered).map(({ field }) => field)

describe('a row of a return', () => {
  it('asks for a fraction where the definition words one, and never for a count', () => {
    const worded = { numeratorWording: 'completed', denominatorWording: 'due' }
    expect(asksFraction({ unit: 'percent', ...worded })).toBe(true)
    expect(asksFraction({ unit: 'months', ...worded })).toBe(true)
    expect(asksFraction({ unit: 'count', ...worded })).toBe(false)
    expect(asksFraction({ unit: 'percent', ...worded, denominatorWording: null })).toBe(false)
  })

  it('takes its value from the fraction and from nothing else', () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(whole, whole, fc.string(), (part, of, value) => {
        const sent = row({ numerator: `${part}`, denominator: `${of}`, value })
        const without = row({ numerator: `${part}`, denominator: `${of}` })
        expect(figureEntered(asked, sent)).toEqual(figureEntered(asked, without))
      }),
    )
    expect(figureEntered(asked, row({ value: '99' })).value).toBeNull()
  })

  it('keeps no fraction where the value alone is asked', () => {
    const count: LineToEnter = { ...asked, unit: 'count', asksFraction: false }
    const kept = figureEntered(count, row({ numerator: '1', denominator: '2', value: '7' }))
    expect(kept).toEqual({ numerator: null, denominator: null, value: '7', reason: null })
  })

  it.each<[string, EnteredRow | null, string[]]>([
    ['nothing at all', null, ['numerator']],
    ['only words', row({ happened: 'Much.' }), ['numerator']],
    ['half a fraction', row({ numerator: '5' }), ['denominator']],
    ['more done than due', row({ numerator: '412', denominator: '396' }), ['numerator']],
    ['less than none', row({ numerator: '-1', denominator: '10' }), ['numerator']],
    ['a figure on target', row({ numerator: '8', denominator: '10' }), []],
    ['a figure within tolerance', row({ numerator: '78', denominator: '100' }), []],
    ['a figure off target', row({ numerator: '1', denominator: '10' }), ['happened', 'why', 'next']],
    [
      'a figure off target with its story',
      row({ numerator: '1', denominator: '10', happened: 'a', why: 'b', next: 'c' }),
      [],
    ],
    [
      'blanks for a story',
      row({ numerator: '1', denominator: '10', happened: ' ', why: 'b', next: 'c' }),
      ['happened'],
    ],
    ['a reason', row({ reason: 'not-available' }), []],
    ['a figure and a reason', row({ numerator: '9', denominator: '10', reason: 'nil-return' }), ['reason']],
    ['0 of 0', row({ numerator: '0', denominator: '0' }), ['reason']],
    ['0 of 0 as a nil return', row({ numerator: '0', denominator: '0', reason: 'nil-return' }), []],
    ['5 of 0', row({ numerator: '5', denominator: '0' }), ['denominator']],
  ])('with %s', (_title, entered, expected) => {
    expect(fields(asked, entered)).toEqual(expected)
  })

  it('names the value where the value alone is asked', () => {
    const count: LineToEnter = { ...asked, unit: 'count', asksFraction: false, target: null }
    expect(fields(count, null)).toEqual(['value'])
    expect(fields(count, row({ value: '1.5' }))).toEqual(['value'])
    expect(fields(count, row({ value: '3', reason: 'nil-return' }))).toEqual(['reason'])
  })

  it('is judged against the target in force, and not at all where none is', () => {
    expect(statusEntered(asked, '80')).toBe('on-target')
    expect(statusEntered({ ...asked, target: null }, '80')).toBe('no-target')
    expect(fields({ ...asked, target: null }, row({ numerator: '1', denominator: '10' }))).toEqual([])
    expect(fields({ ...asked, polarity: 'neutral' }, row({ numerator: '1', denominator: '10' }))).toEqual([])
  })
})

describe('a row whose figure is published already', () => {
  const figure = { numerator: '9', denominator: '10', value: '90', reason: null }
  const published: LineToEnter = { ...asked, published: figure }

  it('asks for nothing while it stays as it is', () => {
    expect(fields(published, null)).toEqual([])
    expect(fields(published, row(figure))).toEqual([])
    const valueOnly = { ...figure, numerator: null, denominator: null }
    expect(fields({ ...asked, published: valueOnly }, row(valueOnly))).toEqual([])
  })

  it('asks why it changes', () => {
    expect(fields(published, row({ numerator: '8', denominator: '10' }))).toEqual(['correction'])
    expect(
      fields(published, row({ numerator: '8', denominator: '10', correction: 'Counted twice.' })),
    ).toEqual([])
    expect(fields(published, row({ reason: 'not-available' }))).toEqual(['correction'])
  })

  it('cannot become nothing', () => {
    expect(fields(published, row({ correction: 'Wrong.' }))).toEqual(['numerator'])
  })
})
