import { describe, expect, it } from 'vitest'
import { actionOn, doneAction, setAction } from '../../support/make/action.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { saveBook } from '../../support/make/set-up-book.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const reason = 'Agreed at the board.'
const head =
  'action_number,wording,agency_code,named_role,due_on,evidence_wanted,impact_on,subject_kind,subject_code'
const read = (text: string, by = 'manager') => at.callerAs(by).action.readFile({ file: base64(text) })

const bytesOf = (bytes: Buffer, by = 'manager') =>
  at.callerAs(by).action.readFile({ file: bytes.toString('base64') })
const rows = [
  head.split(','),
  ['', 'Hold a clinic', 'icb', 'Lead nurse', '2027-02-26', 'A rota', '', 'indicator', 'HE01'],
]

describe('actions from a workbook or pasted', () => {
  it.each(['xlsx', 'ods'] as const)('are read from a sheet of %s that names their columns', async (kind) => {
    const book = new Map([
      ['Notes', [['What the board said']]],
      ['Actions', rows],
    ])
    const read = await bytesOf(saveBook(book, kind))
    expect(read).toMatchObject({ problems: [], changed: [], added: [{ line: 2, dueOn: '2027-02-26' }] })
  })

  it('are read as they are copied from a spreadsheet', async () => {
    const pasted = rows.map((row) => row.join('\t')).join('\n')
    expect(await bytesOf(Buffer.from(pasted))).toMatchObject({ problems: [], added: [{ agencyCode: 'icb' }] })
  })

  it('say what is missing where no sheet names the columns, and which sheets where several do', async () => {
    const wrong = await bytesOf(saveBook(new Map([['Sheet1', [['What', 'Who']]]])))
    expect(wrong.problems[0]?.sentence).toContain('missing: action_number, wording')
    const twice = bytesOf(
      saveBook(
        new Map([
          ['A', rows],
          ['B', rows],
        ]),
      ),
    )
    expect((await refusal(twice)).sentence).toContain('“A”, “B”')
    expect((await refusal(bytesOf(Buffer.from('%PDF-1.7 actions')))).sentence).toContain('a PDF, not a table')
  })
})

describe('the file of actions', () => {
  it('goes in again unchanged and changes nothing', async () => {
    await setAction(at, { wording: '=Call, "each" family', evidenceWanted: 'Two\nlines', impactOn: null })
    await doneAction(at, { wording: '- with a dash' })
    const { body: text } = await at.download('actions.csv', 'manager')
    const { added, changed, same, problems, passedOver, notRead } = await read(text)
    expect({ added, changed, same, problems }).toEqual({ added: [], changed: [], same: 2, problems: [] })
    expect({ passedOver, notRead }).toEqual({ passedOver: [], notRead: [] })
  })

  it('says by line and column what it does not take: columns that only tell, and those nobody knows', async () => {
    const { body: text } = await at.download('actions.csv', 'manager')
    const [first = '', ...lines] = text.trimEnd().split('\r\n')
    const own = first.replace('as_at', 'as_at,priority,')
    const changed = lines.map((line) => `${line.replace('Done, not verified', 'Verified')},high,loose`)
    const seen = await read([own, ...changed].join('\r\n'))
    expect(seen).toMatchObject({ added: [], changed: [], problems: [] })
    expect(seen.passedOver).toMatchObject([
      {
        column: 'state',
        sentence: '“Verified” is not taken: it stays “Done, not verified”.',
      },
    ])
    expect(seen.notRead).toEqual([
      expect.stringMatching(/^The column “priority”: \d cells\.$/),
      expect.stringMatching(/^Column AD, which has no heading: \d cells\.$/),
    ])
  })

  it('holds what the list shows, by the same filter, and nothing for who may not read them', async () => {
    const shown = async (filter: string, by = 'chair') =>
      (await at.download(`actions.csv?${filter}`, by)).rows.map(({ action_number }) => action_number)
    expect(await shown('show=verify')).toEqual(['2'])
    expect(await shown('whose=agency', 'police-lead')).toEqual(['1', '2'])
    expect(await shown('whose=agency', 'health-lead')).toEqual([])
    expect(await shown('search=dash')).toEqual(['2'])
  })

  it('is shown before it counts, then taken as a whole: new rows and changed ones', async () => {
    const { id, number } = await setAction(at)
    const change = `${number},Call each family within a day,police,Head of protection,2027-01-29,A log of calls,2027-06-01,,`
    const added = ',"Hold a clinic, weekly",icb,Lead nurse,2027-02-26,A rota,,indicator,HE01'
    const text = `\ufeff${head}\r\n${change}\r\n${added}\r\n`
    const seen = await read(text)
    expect(seen).toMatchObject({
      same: 0,
      problems: [],
      changed: [{ number }],
      added: [{ line: 3, agencyCode: 'icb' }],
    })
    expect((await actionOn(at, id)).dueOn).toBe('2026-12-18')
    const stale = at.callerAs('manager').action.applyFile({ file: base64(text), seen: 'other', reason })
    expect((await refusal(stale)).code).toBe('conflict')
    await at.callerAs('manager').action.applyFile({ file: base64(text), seen: seen.seen, reason })
    expect((await actionOn(at, id)).dueOn).toBe('2027-01-29')
    const view = await at.callerAs('manager').action.get({ number: number + 1 })
    expect(view).toMatchObject({ wording: 'Hold a clinic, weekly', agencyCode: 'icb', indicatorCode: 'HE01' })
    expect(view.impact?.whenSet).not.toBeNull()
  })

  it('with a bad row is refused whole, each problem by its line and column', async () => {
    const before = (await at.callerAs('manager').action.list({})).actions.length
    const text = [
      head,
      ',Do it,police,Head,2027-01-08,A log,,indicator,PO01',
      '99,Do it,police,Head,2027-01-08,A log,,,',
      'two,Do it,police,Head,2027-01-08,A log,,,',
      ',Do it,nobody,Head,31/02/2027,A log,,indicator,PO01',
      ',,police,Head,2027-01-08,A log,,indicator,ZZ99',
      '2,- with another dash,police,Head of protection,2026-12-18,A log of calls,2027-06-01,,',
    ].join('\n')
    const { problems, seen } = await read(text)
    expect(problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '3 action_number',
      '4 action_number',
      '5 due_on',
      '6 wording',
      '7 action_number',
    ])
    const taken = at.callerAs('manager').action.applyFile({ file: base64(text), seen, reason })
    expect((await refusal(taken)).code).toBe('rule')
    expect((await at.callerAs('manager').action.list({})).actions).toHaveLength(before)
  })

  it('that names no columns, or nobody can read, says so', async () => {
    expect((await read('a,b\n1,2\n')).problems).toMatchObject([
      { line: 1, sentence: expect.stringContaining('missing') },
    ])
    expect((await refusal(read(''))).sentence).toBe('This file is empty.')
    expect((await read('\r\n')).problems).toMatchObject([{ sentence: 'The file is empty.' }])
  })

  it('changes only what its sender may change', async () => {
    const text = `${head}\n1,Other words,police,Head of protection,2026-12-18,A log,,,\n,Do it,icb,Head,2027-01-08,A log,,indicator,PO01\n`
    const { problems } = await read(text, 'police-lead')
    expect(problems.map(({ column }) => column)).toEqual(['action_number', 'agency_code'])
  })
})

describe('an action in the calendar', () => {
  it('is due for the people of its agency until it is done, without what is to be done', async () => {
    const calendar = async (by: string) => {
      const { address } = await at.callerAs(by).notice.calendarFeed.renew()
      return (await fetch(at.url + new URL(address).pathname)).text()
    }
    const text = (await calendar('police-contributor')).replaceAll('\r\n ', '')
    expect(text).toContain('SUMMARY:Action 1 of Smallborough Police is due')
    expect(text).not.toContain('Action 2 of')
    expect(text).not.toContain('family')
    expect(await calendar('health-contributor')).not.toContain('Action 1 of')
  })
})
