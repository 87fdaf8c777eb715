import { cutOf } from '@roundtable/server/pack/pack-cut.ts'
import type { TestPartnership } from '../make/partnership.ts'

/** The SHA-256 a stored cut has but for what is new each time: its salts and the ids of its items. */
export async function hashOfPack(at: TestPartnership, number: number, by = 'chair'): Promise<string> {
  const { content } = await at.callerAs(by).pack.get({ number })
  const items = content.items.map((item, n) => ({ ...item, id: `item ${n}` }))
  return cutOf({ ...content, items }, () => 'the same salt').contentHash
}
