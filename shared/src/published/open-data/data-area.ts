import { authorities } from '../authorities.ts'
import { areaOf, england, type PublishedArea, regionCodeOf } from '../published-area.ts'

/** What a row says of its place; empty where it does not. */
export type GivenPlace = { code: string; digits: string; name: string; level: string }

const codeByDigits = new Map(authorities.map(({ code, digits }) => [digits, code]))
const codeByName = new Map(authorities.map(({ code, name }) => [name.toLowerCase(), code]))

/**
 * The place a row is of, by its code; where the code is new, by the three digits that stay when a boundary moves; a
 * region without a code by its name. Undefined for schools, wards and whatever else is none of them.
 */
export function placeOf({ code, digits, name, level }: GivenPlace): PublishedArea | undefined {
  const known = areaOf(code)
  if (known !== undefined) return known
  const kind = level.toLowerCase()
  if (kind === 'national' || kind === 'country') return code === '' ? areaOf(england) : undefined
  if (kind === 'regional' || kind === 'region') return areaOf(regionCodeOf(name) ?? '')
  if (kind !== 'local authority') return undefined
  return areaOf(codeByDigits.get(digits) ?? codeByName.get(name.toLowerCase()) ?? '')
}
