import { createHash } from 'node:crypto'

export const sessionToken = 'bench-session-token-of-nobody-in-particular'
export const seriesPerIndicator = 5

/** A UUID that depends on its name alone. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The same as the product makes them: what is made later comes later. `after` counts minutes. */
export function idAfter(after: number, name: string): string {
  const [, ...rest] = idOf(name).slice(9).split('-')
  const at = (Date.parse('2020-01-01') + after * 60_000).toString(16).padStart(12, '0')
  return `${at.slice(0, 8)}-${at.slice(8)}-${rest.join('-')}`
}

/** A partnership of the work; the names of its ids begin with its key. */
export type BenchPartnership = { id: string; slug: string; key: string }

/** The one that is measured; the others stand beside it. */
export const partnershipId = '01900000-0000-7000-8000-000000000001'
export const slug = 'bench'

export const partnershipsOf = (count: number): BenchPartnership[] =>
  Array.from({ length: count }, (_, n) =>
    n === 0
      ? { id: partnershipId, slug, key: '' }
      : { id: idOf(`partnership ${n}`), slug: `${slug}-${n}`, key: `${n} ` },
  )

export const openReturnId = idOf('return')
export const indicatorCode = (n: number): string => `B${String(n).padStart(5, '0')}`
export const mainSeriesOf = (n: number): string => idOf(`series ${n} 0`)
