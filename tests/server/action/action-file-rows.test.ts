import { describe, expect, it } from 'vitest'
import { actionOf, actionOn, doneAction, setAction } from '../../support/make/action.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const head =
  'action_number,wording,agency_code,named_role,due_on,evidence_wanted,impact_on,subject_kind,subject_code'
const reason = 'Agreed at the board.'
const base64 = (rows: readonly string[]) => Buffer.from([head, ...rows].join('\r\n')).toString('base64')
const read = (rows: readonly string[], by = 'manager') =>
  at.callerAs(by).action.readFile({ file: base64(rows) })
const apply = (rows: readonly string[], seen: string, by = 'manager') =>
  at.callerAs(by).action.applyFile({ file: base64(rows), seen, reason })

describe('a file of actions', () => {
  it('that a spreadsheet saved again with its own days changes nothing', async () => {
    await setAction(at)
    const rows = [
      '1,Call each family within a day,police,Head of protection,18/12/2026,A log of calls,1/6/2027,,',
    ]
    expect(await read(rows)).toMatchObject({ same: 1, changed: [], problems: [] })
    const impossible = [',Ring,police,Head,31/02/2026,A log,,indicator,PO01']
    expect((await read(impossible)).problems).toMatchObject([
      { line: 2, column: 'due_on', sentence: '“31/02/2026” is no day: write it as 2026-10-31.' },
    ])
  })

  it('tells of a new action what it is set without, and refuses formulas without a value and headings that stand twice', async () => {
    const own = `${head},state,set_at,named_role`
    const told = await at.callerAs('manager').action.readFile({
      file: Buffer.from(
        [
          own,
          ',Hold a clinic,icb,Lead nurse,2027-02-26,A rota,,indicator,HE01,Verified,,',
          ',"formula, never calculated",icb,#REF!,2027-02-26,A rota,,indicator,HE01,,,',
        ].join('\r\n'),
      ).toString('base64'),
    })
    expect(told.passedOver).toMatchObject([
      { line: 2, column: 'state', sentence: '“Verified” is not taken: a new action is set without it.' },
    ])
    expect(told.problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 'named_role'],
      [3, 'wording'],
      [3, 'named_role'],
    ])
  })

  it('is read with the lines of a cell ended otherwise, by semicolons, and without what no database keeps', async () => {
    await setAction(at, { wording: 'Call each family\nwithin a day', evidenceWanted: 'A log\r\nof calls' })
    const cells = ['1', '"Call each family\r\nwithin a day"', 'police', 'Head of protection', '18/12/2026']
    const rest = ['"A log\nof calls\0\u0007\u202e"', '2027-06-01', '', '']
    const text = [head.replaceAll(',', ';'), [...cells, ...rest].join(';')].join('\n')
    const file = Buffer.from(`\ufeff${text}`).toString('base64')
    expect(await at.callerAs('manager').action.readFile({ file })).toMatchObject({ same: 1, problems: [] })
  })

  it('shows each part that would be otherwise, as it is and as it would be', async () => {
    await setAction(at)
    const { changed } = await read([
      '1,Call each family within a day,icb,Head of protection,2026-12-18,A log of visits,2027-06-01,,',
    ])
    expect(changed).toMatchObject([
      {
        was: 'by Smallborough Police, to be shown by “A log of calls”',
        is: 'by Smallborough Integrated Care Board, to be shown by “A log of visits”',
      },
    ])
  })

  it('sets nothing twice, sent again or chosen again, and tells which action says it already', async () => {
    const rows = [',Hold a clinic,icb,Lead nurse,2027-02-26,A rota,,indicator,HE01']
    const { seen } = await read(rows)
    await apply(rows, seen)
    expect((await refusal(apply(rows, seen))).code).toBe('rule')
    expect((await read(rows)).problems).toMatchObject([
      { line: 2, column: 'wording', sentence: expect.stringContaining('by action 1 already') },
    ])
    expect((await read([...rows, ...rows]).then(({ problems }) => problems)).map(({ line }) => line)).toEqual(
      [2, 3],
    )
    expect((await at.callerAs('manager').action.list({})).actions).toHaveLength(1)
  })

  it('takes from a test of change the day on which its chart is looked at as little as its dialog does', async () => {
    const test = { isTest: true, expects: 'Fewer', startsOn: '2026-12-01' }
    await at.callerAs('manager').action.set(actionOf(test))
    const { problems } = await read([
      '1,Call each family within a day,police,Head of protection,2026-12-18,A log of calls,,,',
    ])
    expect(problems).toMatchObject([
      { column: 'impact_on', sentence: 'Choose when you look at what the chart says.' },
    ])
  })

  it('lets an agency’s lead name another role of theirs, as the page does, and nothing else', async () => {
    const { id } = await setAction(at)
    const row = (role: string, day: string) =>
      `1,Call each family within a day,police,${role},${day},A log of calls,2027-06-01,,`
    const renamed = [row('Head of calls', '2026-12-18')]
    const { problems, seen } = await read(renamed, 'police-lead')
    expect(problems).toEqual([])
    await apply(renamed, seen, 'police-lead')
    expect((await actionOn(at, id)).title).toBe('Head of calls')
    const moved = await read([row('Head of calls', '2027-01-18')], 'police-lead')
    expect(moved.problems).toMatchObject([{ column: 'action_number' }])
  })

  it('does not turn what an action is about, neither its code nor its kind', async () => {
    await setAction(at)
    const row =
      '1,Call each family within a day,police,Head of protection,2026-12-18,A log of calls,2027-06-01'
    for (const about of ['goal,PO01', 'indicator,HE01']) {
      expect((await read([`${row},${about}`])).problems, about).toMatchObject([{ column: 'subject_code' }])
    }
  })
})

describe('several actions changed at once', () => {
  it('tell each that cannot be, by its number and why, and none is changed', async () => {
    const open = await setAction(at)
    const done = await doneAction(at)
    const stale = await setAction(at)
    const near = await setAction(at, { impactOn: '2027-01-10' })
    const bulk = { agencyCode: '', title: '', reason }
    const only = [{ id: stale.id, version: 1 }]
    await at.callerAs('manager').action.changeSeveral({ ...bulk, actions: only, dueOn: '2027-01-02' })
    const all = [open, stale, near].map(({ id }) => ({ id, version: 1 }))
    const actions = [...all, { id: done.id, version: done.version }]
    const refused = await refusal(
      at.callerAs('manager').action.changeSeveral({ ...bulk, actions, dueOn: '2027-01-29' }),
    )
    expect(refused.sentence).toContain('3 of 4 cannot be changed, so none was.')
    expect(refused.sentence).toContain('Action 2: This action is reported done')
    expect(refused.sentence).toContain('Action 3 changed since you opened it')
    expect(refused.sentence).toContain('The impact of Action 4 is looked at on')
    expect((await actionOn(at, open.id)).dueOn).toBe('2026-12-18')
  })

  it('tell which are of the agency of who asks', async () => {
    const own = await setAction(at, { agencyCode: 'council' })
    const foreign = await setAction(at)
    const actions = [own, foreign].map(({ id }) => ({ id, version: 1 }))
    const asked = { actions, agencyCode: '', title: '', dueOn: '2027-02-01', reason }
    const refused = await refusal(at.callerAs('manager').action.changeSeveral(asked))
    expect([refused.code, refused.sentence]).toEqual(['forbidden', expect.stringContaining('1 of 2')])
    expect(refused.sentence).toContain('Action 1: Nobody of the agency')
    expect((await actionOn(at, foreign.id)).dueOn).toBe('2026-12-18')
  })
})
