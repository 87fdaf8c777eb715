import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'

const at = perTest(openPartnership)
const head =
  'action_number,wording,agency_code,named_role,due_on,evidence_wanted,impact_on,subject_kind,subject_code'
const base64 = (rows: readonly string[]) => Buffer.from([head, ...rows].join('\r\n')).toString('base64')
const read = (rows: readonly string[]) => at.callerAs('manager').action.readFile({ file: base64(rows) })
const apply = (rows: readonly string[], seen: string) =>
  at.callerAs('manager').action.applyFile({ file: base64(rows), seen, reason: 'Agreed at the board.' })

it('a file of actions has two thousand rows, in and then in again, with one changed', async () => {
  const row = (n: number, number = '') =>
    `${number},Call family ${n},police,Head of protection,2027-02-26,A log,,indicator,PO01`
  const numbers = Array.from({ length: 2000 }, (_, i) => i + 1)
  const rows = numbers.map((n) => row(n))
  const { seen, added, problems } = await read(rows)
  expect([added.length, problems.length]).toEqual([2000, 0])
  await apply(rows, seen)
  const again = numbers.map((n) => row(n === 7 ? 7000 : n, String(n)))
  const second = await read(again)
  expect([second.same, second.changed.map(({ number }) => number)]).toEqual([1999, [7]])
  await apply(again, second.seen)
}, 60_000)
