import { newId } from '@roundtable/db/ids.ts'
import type { FormulaPart } from '@roundtable/shared/indicator/formula.ts'
import type { TestPartnership } from './partnership.ts'

/** "PO01.numerator" */
type Written = `${string}.${'numerator' | 'denominator'}`
export const parts = (...written: readonly Written[]): FormulaPart[] =>
  written.map((each) => {
    const [code = '', takes] = each.split('.')
    return { code, takes: takes === 'denominator' ? 'denominator' : 'numerator' }
  })

type Told = { unit?: string; goalCode?: string; frequency?: string }

/** A calculated indicator as a draft; its code. */
export async function draftCalculated(
  at: TestPartnership,
  [numerator, denominator]: readonly [readonly Written[], readonly Written[]],
  { unit = 'percent', goalCode = 'safe', frequency = 'monthly' }: Told = {},
): Promise<string> {
  const { code } = await at.callerAs('manager').indicator.draft({
    id: newId(),
    name: 'Done of all that was due',
    plainEnglish: 'How much of everything was done',
    definition: 'Everything that was done of everything that was due.',
    ...{ numeratorWording: '', denominatorWording: '', source: 'Calculated', caveats: '' },
    ...{ challengeQuestion: '', theme: 'Protection', unit, decimals: '1', signed: false },
    ...{ polarity: 'higher', basis: 'flow', frequency, outcomeQuestion: '' },
    ...{ goalCode, reportingAgencyCode: null, headline: true },
    formula: { numerator: parts(...numerator), denominator: parts(...denominator) },
  })
  return code
}

/** The same, agreed by the board: its history is there at once. */
export async function addCalculated(...of: Parameters<typeof draftCalculated>): Promise<string> {
  const [at] = of
  const code = await draftCalculated(...of)
  await agreeIndicator(at, code)
  return code
}

export const agreeIndicator = (at: TestPartnership, code: string, steps = 1) =>
  at.callerAs('chair').indicator.agree({ indicators: [{ code, steps }], meeting: 'Board of November' })
