import { cellOf, type Matrix, matrixLead } from '@roundtable/client/features/accountability/answer-words.ts'
import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import { codeFrom } from '@roundtable/shared/member/agency-form.ts'
import { describe, expect, it } from 'vitest'

type Goal = Matrix['goals'][number]
const cell = (part: Partial<Goal['cells'][number]>): Goal['cells'][number] => ({
  agencyCode: 'police',
  kind: 'accountable',
  title: 'Assistant chief constable',
  person: 'Neil',
  indicators: 3,
  pledge: 'signed',
  ...part,
})
const goal = (part: Partial<Goal>): Goal => ({
  code: 'G1',
  wording: 'Safe',
  cells: [cell({})],
  nobody: false,
  ...part,
})
const matrix = (part: Partial<Matrix>): Matrix => ({
  agencies: [],
  goals: [goal({})],
  indicatorsWithoutAnyone: [],
  mayAssign: false,
  ...part,
})

describe('who answers for what', () => {
  it('is said on top, from the matrix', () => {
    expect(matrixLead(matrix({}))).toBe(
      'Every goal is answered for. Every pledge is signed, every indicator is answered for.',
    )
    const open = matrix({
      goals: [
        goal({ nobody: true, cells: [cell({ kind: null, pledge: 'unsigned' })] }),
        goal({ code: 'G2' }),
      ],
      indicatorsWithoutAnyone: [{ code: 'CL01', name: 'Care leavers' }],
    })
    expect(matrixLead(open)).toBe('1 of 2 goals has nobody. 1 pledge is unsigned, 1 indicator has nobody.')
  })

  it('says who is missing', () => {
    expect(accountabilityWord(cellOf(goal({ cells: [cell({ kind: null })] }), 'police')?.kind ?? null)).toBe(
      'No part',
    )
    expect(cellOf(goal({}), 'council')).toBeUndefined()
  })
})

describe('the code of a new agency', () => {
  it('is made from its short name', () => {
    expect(codeFrom('Probation & Prisons')).toBe('probation-prisons')
    expect(codeFrom('  ')).toBe('')
    expect(codeFrom('x'.repeat(90))).toHaveLength(40)
  })
})
