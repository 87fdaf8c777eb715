import { type CatalogueEntry, catalogue } from '@roundtable/db/catalogue/catalogue.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'

const entries = new Map(catalogue.map((entry) => [entry.code, entry]))

/** A ready indicator, by its code. */
export function requireEntry(code: string): CatalogueEntry {
  const entry = entries.get(code)
  if (entry === undefined) throw new DomainError('not-found', 'The catalogue has no such indicator.')
  return entry
}
