import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { statementsOf } from '../../support/read/statements.ts'

const at = perTest(openPartnership)
const head =
  'action_number,wording,agency_code,named_role,due_on,evidence_wanted,impact_on,subject_kind,subject_code'
const file = (rows: readonly string[]) => Buffer.from([head, ...rows].join('\r\n')).toString('base64')
const manager = () => at.callerAs('manager').action

/** What is asked of the database while these rows are taken. */
async function statementsToTake(rows: readonly string[]): Promise<string[]> {
  const sent = { file: file(rows) }
  const { seen, problems } = await manager().readFile(sent)
  expect(problems).toEqual([])
  return statementsOf(() => manager().applyFile({ ...sent, seen, reason: 'Agreed at the board.' }))
}
const rowsFrom = (first: number, count: number, row: (n: number) => string) =>
  Array.from({ length: count }, (_, at) => row(first + at))
const added = (n: number) => `,Call family ${n},police,Head of protection,2027-02-26,A log,,indicator,PO01`
const moved = (n: number) => `${n},Visit family ${n},police,Head of protection,2027-03-26,A log,,,`
const given = (n: number) => `${n},Visit family ${n},schools,Head of schools,2027-03-26,A log,,,`

it.each([
  ['adds', added, added],
  ['changes', moved, moved],
  ['gives to another agency', given, given],
])('a file that %s actions asks as often for many rows as for few', async (_, row) => {
  if (row !== added) await statementsToTake(rowsFrom(1, 90, added))
  const few = await statementsToTake(rowsFrom(1, 10, row))
  const many = await statementsToTake(rowsFrom(11, 80, row))
  const times = Map.groupBy(many, (text) => text)
  const perRow = [...times]
    .filter(([, each]) => each.length >= 80)
    .map(([text, each]) => `${each.length} ${text.slice(0, 160)}`)
  expect({ perRow, many: many.length }).toEqual({ perRow: [], many: few.length })
})
