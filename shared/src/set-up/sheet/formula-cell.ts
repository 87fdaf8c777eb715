import type { Formula, FormulaPart } from '../../indicator/formula.ts'

const partText = ({ code, takes }: FormulaPart): string => `${takes} of ${code}`

/** "numerator of HP01 + numerator of HP02 / denominator of HP03"; empty where nothing is calculated. */
export function formulaText({ numerator, denominator }: Formula): string {
  const side = (parts: readonly FormulaPart[]) => parts.map(partText).join(' + ')
  return denominator.length === 0 ? side(numerator) : `${side(numerator)} / ${side(denominator)}`
}

/** What a cell says an indicator is calculated from; null where it cannot be read. */
export function formulaIn(text: string): Formula | null {
  const sides = text.split('/')
  const [above = '', below] = sides
  const numerator = partsIn(above)
  const denominator = below === undefined ? [] : partsIn(below)
  if (sides.length > 2 || numerator === null || denominator === null) return null
  return { numerator, denominator }
}

function partsIn(text: string): FormulaPart[] | null {
  const parts: FormulaPart[] = []
  for (const each of text.split('+')) {
    const [, takes = '', code = ''] = /^(numerator|denominator) of (\S.*)$/i.exec(each.trim()) ?? []
    if (code === '') return null
    parts.push({ code, takes: takes.toLowerCase() === 'denominator' ? 'denominator' : 'numerator' })
  }
  return parts
}

/** The same of other codes. */
export const formulaOf = (formula: Formula, codeOf: (code: string) => string): Formula => ({
  numerator: formula.numerator.map((part) => ({ ...part, code: codeOf(part.code) })),
  denominator: formula.denominator.map((part) => ({ ...part, code: codeOf(part.code) })),
})
