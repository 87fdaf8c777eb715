import type { FieldProblem } from '../base/errors.ts'
import { longestName, problemsOfText, wholeNumber } from '../base/form.ts'
import { authorityOf } from '../published/authorities.ts'

export type PartnershipField = 'name' | 'areaCode' | 'yearStartMonth' | 'marking'
export const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const

/** What is wrong with how a partnership is set up. */
export const problemsOfPartnership = (
  text: Readonly<Record<PartnershipField, string>>,
): FieldProblem<PartnershipField>[] => [
  ...problemsOfText('name', text.name, { missing: 'Enter the partnership’s name.', most: longestName }),
  ...(text.areaCode !== '' && authorityOf(text.areaCode) === undefined
    ? [{ field: 'areaCode' as const, sentence: 'Choose one of England’s authorities.' }]
    : []),
  ...(wholeNumber(text.yearStartMonth) >= 1 && wholeNumber(text.yearStartMonth) <= 12
    ? []
    : [{ field: 'yearStartMonth' as const, sentence: 'Choose the month your year begins with.' }]),
  ...(markings.some((marking) => marking === text.marking)
    ? []
    : [{ field: 'marking' as const, sentence: 'Choose a marking.' }]),
]

/** What is wrong with a partnership that is added: it begins with its name alone. */
export const problemsOfNewPartnership = ({ name }: { name: string }): FieldProblem<'name'>[] =>
  problemsOfText('name', name, { missing: 'Enter the partnership’s name.', most: longestName })

/** What is wrong with an authority whose published figures are added. */
export const problemsOfPublished = ({ areaCode }: { areaCode: string }): FieldProblem<'areaCode'>[] =>
  authorityOf(areaCode) === undefined
    ? [{ field: 'areaCode', sentence: 'Choose one of England’s authorities.' }]
    : []

/** What an address of the product itself begins with: no partnership stands there. */
const ownAddresses =
  'accessibility api assets calendar card change demo gallery health invitation password public robots sign-in stop trpc'.split(
    ' ',
  )

/** "St Helens’ Children" → "st-helens-children"; "Demo" → "demo-partnership" */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f’']/g, '')
  const slug = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (ownAddresses.includes(slug)) return `${slug}-partnership`
  return slug === '' ? 'partnership' : slug.slice(0, 60)
}
