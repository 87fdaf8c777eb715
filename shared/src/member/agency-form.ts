import type { FieldProblem } from '../base/errors.ts'
import {
  longestName,
  longestReason,
  problemsOfChoice,
  problemsOfPastDay,
  problemsOfText,
} from '../base/form.ts'
import { type Sector, sectors } from '../base/role.ts'

export const longestCode = 40
export const codePattern = /^[A-Za-z0-9_-]+$/
export const codeUnclear = 'A code has letters, digits and hyphens only.'
export const sectorMissing = 'Choose a sector.'

type Agency = { name: string; shortName: string; code: string; sector: string }
export type AgencyField = keyof Agency

export const isSector = (sector: string): sector is Sector => sectors.some((each) => each === sector)

/** What is wrong with a new agency, beside those there are. */
export function problemsOfAgency(
  agency: Agency,
  { agencies }: { agencies: readonly { code: string; name: string }[] },
): FieldProblem<AgencyField>[] {
  const { name, shortName, code, sector } = agency
  const isTaken = (field: 'code' | 'name') =>
    agencies.some((each) => each[field].toLowerCase() === agency[field].trim().toLowerCase())
  const taken = (field: 'code' | 'name'): FieldProblem<AgencyField>[] =>
    isTaken(field) ? [{ field, sentence: `There is an agency with this ${field} already.` }] : []
  return [
    ...problemsOfText('name', name, { missing: 'Enter the agency’s name.', most: longestName }),
    ...taken('name'),
    ...problemsOfText('shortName', shortName, {
      missing: 'Enter a short name, such as Police.',
      most: longestCode,
    }),
    ...problemsOfCode(code),
    ...taken('code'),
    ...(isSector(sector) ? [] : [{ field: 'sector' as const, sentence: sectorMissing }]),
  ]
}

function problemsOfCode(code: string): FieldProblem<'code'>[] {
  const problems = problemsOfText('code', code, { missing: codeUnclear, most: longestCode })
  return problems.length > 0 || codePattern.test(code) ? problems : [{ field: 'code', sentence: codeUnclear }]
}

/** "Northmere Probation Service" → "northmere-probation-service" */
export const codeFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longestCode)

type Merging = { into: string; fromDay: string; reason: string }
export type MergingField = keyof Merging
export const mergeDayMissing = 'Choose the day from which they are one.'

/** What is wrong with making one agency of two. */
export const problemsOfMerging = (
  { into, fromDay, reason }: Merging,
  { today }: { today: string },
): FieldProblem<MergingField>[] => [
  ...problemsOfChoice('into', into, 'Choose the agency that remains.'),
  ...problemsOfPastDay('fromDay', fromDay, { missing: mergeDayMissing, today }),
  ...problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason }),
]

/** Why an agency leaves, comes back, or is taken back. */
export const problemsOfAgencyStep = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })
