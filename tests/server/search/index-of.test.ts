import { assertActor } from '@roundtable/server/base/context.ts'
import { indexOf } from '@roundtable/server/search/index-of.ts'
import { rankHits } from '@roundtable/shared/search/rank-hits.ts'
import type { SearchDocument } from '@roundtable/shared/search/search-index.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const at = perFile(openNorthmere)
const named = (code: string, text: string): SearchDocument => ({
  ...{ kind: 'indicator', code, title: text, detail: '' },
  texts: [{ text, weight: 20 }],
})
const found = () => [named('CL01', 'Care leavers in work'), named('HP02', 'Visits on time')]

describe('the index of a search', () => {
  it('is the same again while no word of it has changed, and another once one has', async () => {
    const ctx = assertActor(await at.contextAs('chair'))
    const index = await indexOf(ctx, 'names', found())
    expect(await indexOf(ctx, 'names', found())).toBe(index)
    const fewer = await indexOf(ctx, 'names', found().slice(1))
    expect(rankHits([fewer], 'care leavers', 5)).toEqual([])
    const renamed = await indexOf(ctx, 'names', [named('CL01', 'Young people in work'), ...found().slice(1)])
    expect(rankHits([renamed], 'leavers', 5)).toEqual([])
    expect(rankHits([renamed], 'young', 5)).toHaveLength(1)
    const [first, second] = found()
    const quoted = { ...first, texts: [{ text: 'Care leavers in work', weight: 20, isQuoted: true }] }
    const again = await indexOf(ctx, 'names', [quoted as SearchDocument, second as SearchDocument])
    expect(again).not.toBe(renamed)
    expect(again.documents[0]?.texts[0]?.isQuoted).toBe(true)
  })

  it('is never that of another partnership or of another reader', async () => {
    const ctx = assertActor(await at.contextAs('chair'))
    const index = await indexOf(ctx, 'names', found())
    expect(await indexOf(ctx, 'names of an observer', found())).not.toBe(index)
    const elsewhere = { ...ctx, actor: { ...ctx.actor, partnershipId: 'another' } }
    expect(await indexOf(elsewhere, 'names', found())).not.toBe(index)
  })
})
