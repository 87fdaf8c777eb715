import { cutOf } from '@roundtable/server/pack/pack-cut.ts'
import type { TestPartnership } from '../make/partnership.ts'

/** The SHA-256 a stored cut has but for what is new each time: its salts and the ids of its items. */
export async function hashOfPack(at: TestPartnership, number: number, by = 'chair'): Promise<string> {
  const { content } = await at.callerAs(by).pack.get({ number })
  const items = content.items.map((item, n) => ({ ...item, id: `item ${n}` }))
  // Of which it was cut again is told by that one’s hash, which its salts are in.
  const again =
    content.cutAgain === undefined ? {} : { cutAgain: { ...content.cutAgain, sha256: 'its hash' } }
  return cutOf({ ...content, ...again, items }, () => 'the same salt').contentHash
}
