import { IndicatorSaid } from '@roundtable/client/features/indicator/page/indicator-said.tsx'
import { SaidWords } from '@roundtable/client/parts/said-words.tsx'
import { byKey } from '@roundtable/shared/base/by-key.ts'
import { commentaryFields, noCommentary } from '@roundtable/shared/figure/entry-fields.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../support/make/indicator-view.ts'

const by = { recordedAt: '2026-11-23T09:00:00.000Z', recordedBy: 'Police Contributor' }
const wordsOf = (month: number) => byKey(commentaryFields, ({ key }) => `https://example.org/${key}/${month}`)

describe('what was said of the figures of an indicator', () => {
  it('can be read whole, however long ago it was said', () => {
    const months = Array.from({ length: 15 }, (_, month) => ({ commentary: { ...wordsOf(month), ...by } }))
    const page = renderToStaticMarkup(<IndicatorSaid points={monthsOf(months)} />)
    const missing = months.flatMap((_, month) =>
      commentaryFields.filter(({ key }) => !page.includes(wordsOf(month)[key])),
    )
    expect(missing).toEqual([])
    expect(page).toContain('Older commentary, of 3 periods')
  })

  it('names each part but what happened, and links are links', () => {
    const said = {
      ...noCommentary,
      happened: 'Fewer calls.',
      note: 'By hand.',
      evidence: 'Audit https://a.org',
    }
    expect(renderToStaticMarkup(<SaidWords said={said} />)).toMatch(
      /^<p>Fewer calls\.<\/p><p><strong>Note: <\/strong>By hand\.<\/p><ul.*<a href="https:\/\/a\.org"/,
    )
  })
})
