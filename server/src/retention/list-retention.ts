import { countDue, listRetentionSettings } from '@roundtable/db/queries/retention.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import {
  dueBefore,
  retentionKindNames,
  retentionKinds,
} from '@roundtable/shared/retention/retention-kinds.ts'
import type { ActorContext } from '../base/context.ts'

/** For how long each kind of record is kept, and what is older; nothing is deleted by itself. */
export async function listRetention({ actor, database, now }: ActorContext) {
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const challenges = challengeScopeOf(actor)
  const settings = await listRetentionSettings(reader, partnershipId)
  const kinds = []
  for (const kind of retentionKindNames) {
    const usual = retentionKinds[kind]
    const set = settings.find((each) => each.kind === kind)
    const years = set?.years ?? usual.years
    const before = dueBefore(today, years)
    const { due, oldest } = await countDue(reader, { partnershipId, kind, before, challenges })
    kinds.push({
      ...{ kind, word: usual.word, page: usual.page, years, dueBefore: before, due, oldest },
      ...{ why: set?.reason ?? usual.why, version: set?.version ?? 0 },
      ...{ setBy: set?.recordedByName ?? null, setAt: set?.recordedAt ?? null },
    })
  }
  return { kinds, mayKeep: keepPartnership.may(actor) }
}
