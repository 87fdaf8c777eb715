import type { AgreedTarget } from '@roundtable/shared/target/target-in-force.ts'
import type { Wording } from '../statement.ts'

export type PackedTarget = AgreedTarget & { withdrawnAt: string | null }

const which = {
  agreed: "t.state = 'agreed'",
  /** Withdrawn since or not. */
  'ever-agreed': 't.agreed_at is not null',
} as const

/** The agreed targets of series s in one text, in no order: which one is in force is not decided here. */
export const packedTargets = ({ listed }: Wording, of: keyof typeof which = 'agreed'): string =>
  `(select ${listed('packed')} from (
    select concat(t.from_period, '|', t.low, '|', t.high, '|', t.tolerance, '|', t.agreed_at, '|', t.id, '|',
      t.withdrawn_at) as packed
    from target t where t.partnership_id = s.partnership_id and t.series_id = s.id and ${which[of]}) x)`

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

export function unpackTargets(text: string | null): PackedTarget[] {
  if (text === null) return []
  return text.split(',').map((packed) => {
    const [fromPeriod = '', low, high, tolerance = '0', agreedAt, id = '', withdrawnAt] = packed.split('|')
    return {
      id,
      fromPeriod,
      low: orNull(low),
      high: orNull(high),
      tolerance,
      agreedAt: orNull(agreedAt),
      withdrawnAt: orNull(withdrawnAt),
    }
  })
}
