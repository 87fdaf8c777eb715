import { atMoment } from '@roundtable/server/base/as-at.ts'
import { type ActorContext, assertActor } from '@roundtable/server/base/context.ts'
import { indicatorsOfSpan } from '@roundtable/server/change/indicators-of-span.ts'
import { readIndicators } from '@roundtable/server/scorecard/read-indicators.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const at = perFile(openNorthmere)

const moments = ['2025-07-01', '2025-11-15', '2026-02-20', '2026-06-30', '2026-10-01', '2026-11-20']

const readAll = async (ctx: ActorContext) =>
  new Map((await readIndicators(ctx)).map(({ indicator, row }) => [indicator.id, row]))

describe('the indicators of a span', () => {
  it.each(['manager', 'elected-member'] as const)(
    'are all that read otherwise at its end than at its beginning, to the %s',
    async (role) => {
      const today = assertActor(await at.contextAs(role))
      let changed = 0
      let all = 0
      for (const [i, day] of moments.slice(1).entries()) {
        const span = {
          partnershipId: at.partnershipId,
          goalIds: null,
          from: `${moments[i]}T12:00:00.000Z`,
          to: `${day}T12:00:00.000Z`,
        }
        const after = await atMoment(today, span.to)
        const ids = new Set(await indicatorsOfSpan(today, span))
        const before = await readAll(await atMoment(today, span.from))
        for (const [id, row] of await readAll(after)) {
          const was = before.get(id)
          all += 1
          if (was === undefined || ids.has(id)) continue
          expect([row.code, row.latest, row.reading]).toEqual([row.code, was.latest, was.reading])
        }
        changed += ids.size
      }
      expect(changed).toBeGreaterThan(0)
      expect(changed).toBeLessThan(all)
    },
  )
})
