import {
  agencyLead,
  cellOf,
  type Matrix,
  matrixLead,
} from '@roundtable/client/features/accountability/answer-words.ts'
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
  pledges: { signed: 1, unsigned: 0, declined: 0, none: 0 },
  ...part,
})
const matrix = (part: Partial<Matrix>): Matrix => ({
  agencies: [{ code: 'police', name: 'Police', shortName: 'Police' }],
  goals: [goal({})],
  indicators: 3,
  indicatorsWithoutAnyone: [],
  mayAssign: false,
  ...part,
})

describe('who answers for what', () => {
  it('is said on top, from the matrix', () => {
    expect(matrixLead(matrix({}), false)).toBe(
      'Every goal has an accountable agency. Every pledge is signed. Every indicator has an accountable agency.',
    )
    const open = matrix({
      goals: [
        goal({ nobody: true, pledges: { signed: 2, unsigned: 1, declined: 0, none: 3 } }),
        goal({ code: 'G2' }),
      ],
      indicatorsWithoutAnyone: [{ code: 'CL01', name: 'Care leavers' }],
    })
    expect(matrixLead(open, false)).toBe(
      '1 of 2 goals has nobody accountable. 4 pledges are outstanding: 1 unsigned, 3 not made. 1 of 3 indicators has nobody accountable.',
    )
  })

  it('praises nothing where nothing is asked', () => {
    const leads = [
      matrixLead(matrix({ goals: [] }), false),
      matrixLead(matrix({ agencies: [] }), false),
      matrixLead(matrix({ goals: [goal({ pledges: null })] }), true),
    ]
    for (const lead of leads) expect(lead).not.toMatch(/every|\d/i)
    expect(matrixLead(matrix({ indicators: 0 }), false)).toContain('No indicator measures them yet.')
  })

  it('is said of an agency, with what it has not pledged', () => {
    const agency = { agencyCode: 'police', agencyName: 'Police', sector: 'Police' }
    const lists = { goals: [], indicators: [], pledges: [], people: [] }
    const lead = (counts: Parameters<typeof agencyLead>[0]['counts']) =>
      agencyLead({ ...agency, ...lists, counts })
    expect(
      lead({
        goals: 1,
        indicators: 3,
        offTarget: 2,
        pledges: { signed: 5, unsigned: 0, declined: 0, none: 1 },
      }),
    ).toBe(
      'Police. Accountable for 1 goal and 3 indicators, 2 off target. 1 pledge is outstanding: 1 not made.',
    )
    const none = { signed: 0, unsigned: 0, declined: 0, none: 0 }
    expect(lead({ goals: 0, indicators: 0, offTarget: 0, pledges: none })).toBe(
      'Police. Accountable for no goal and no indicator.',
    )
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
