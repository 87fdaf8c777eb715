import {
  decisionField,
  dividedCodes,
  noChoices,
} from '@roundtable/client/features/return/review/row-choices.ts'
import { expect, it } from 'vitest'
import { entryOf, rowOf } from '../../support/make/return-sheet.ts'

const line = (n: number, code = 'CL02') =>
  rowOf(`0198a000-0000-7000-8000-00000000000${n}`, { code, entry: entryOf({ value: '60' }) })

it('an indicator is divided where some of its lines are approved and others are not', () => {
  const rows = [line(1), line(2), line(3, 'CL03')]
  const choose = (chosen: readonly (string | undefined)[]) => ({
    ...noChoices(rows),
    ...Object.fromEntries(rows.map((row, n) => [decisionField(row), chosen[n] ?? ''])),
  })
  expect(dividedCodes(rows, choose([]))).toEqual([])
  expect(dividedCodes(rows, choose(['approve', 'approve']))).toEqual([])
  expect(dividedCodes(rows, choose([undefined, undefined, 'approve']))).toEqual([])
  expect(dividedCodes(rows, choose(['approve', undefined, 'approve']))).toEqual(['CL02'])
  expect(dividedCodes(rows, choose(['approve', 'send-back']))).toEqual(['CL02'])
  // Another line of it was approved a day before.
  expect(dividedCodes(rows, choose(['send-back', 'send-back']), [line(9)])).toEqual(['CL02'])
  expect(dividedCodes(rows, choose(['approve', 'approve']), [line(9)])).toEqual([])
})
