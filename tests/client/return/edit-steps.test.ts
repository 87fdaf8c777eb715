import {
  changeOf,
  countCells,
  type EditSteps,
  noSteps,
  redo,
  sameCell,
  stepDone,
  undo,
} from '@roundtable/client/features/return/draft/edit-steps.ts'
import { emptyText, type RowText } from '@roundtable/client/features/return/row/sheet.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const series = ['one', 'two', 'three']
type Texts = Record<string, RowText>
const blank: Texts = Object.fromEntries(series.map((id) => [id, emptyText]))

function typed(
  texts: Texts,
  steps: EditSteps,
  [id, field, value, visit]: [string, keyof RowText, string, string],
) {
  const change = changeOf(id, texts[id] ?? emptyText, { [field]: value })
  if (change === null) return { texts, steps }
  const after = { ...texts, [id]: { ...(texts[id] ?? emptyText), ...change.after } }
  return {
    texts: after,
    steps: stepDone(steps, { words: null, visit: `${id} ${field} ${visit}`, changes: [change] }),
  }
}

function turned(texts: Texts, steps: EditSteps, way: typeof undo) {
  const reversal = way(steps, (id) => texts[id] ?? null)
  if (reversal === null) return { texts, steps, left: [] }
  let after = texts
  for (const { seriesId, part } of reversal.parts) {
    after = { ...after, [seriesId]: { ...(after[seriesId] ?? emptyText), ...part } }
  }
  return { texts: after, steps: reversal.steps, left: reversal.left }
}

const act = fc.tuple(
  fc.constantFrom(...series),
  fc.constantFrom<keyof RowText>('numerator', 'denominator', 'happened'),
  fc.constantFrom('', '1', '12', '7'),
  fc.constantFrom('a', 'b'),
)

describe('steps taken back', () => {
  it('lead to the beginning, and done again to the end', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let now: { texts: Texts; steps: EditSteps } = { texts: blank, steps: noSteps }
        for (const each of acts) now = typed(now.texts, now.steps, each)
        const end = now.texts
        while (now.steps.done.length > 0) now = turned(now.texts, now.steps, undo)
        expect(now.texts).toEqual(blank)
        while (now.steps.undone.length > 0) now = turned(now.texts, now.steps, redo)
        expect(now.texts).toEqual(end)
      }),
    )
  })

  it('take what was typed in one visit to a cell together', () => {
    let now: { texts: Texts; steps: EditSteps } = { texts: blank, steps: noSteps }
    for (const value of ['3', '38', '381'])
      now = typed(now.texts, now.steps, ['one', 'numerator', value, 'a'])
    expect(now.steps.done).toHaveLength(1)
    expect(turned(now.texts, now.steps, undo).texts).toEqual(blank)
  })

  it('leave a cell that somebody changed since, and say which row', () => {
    const { texts, steps } = typed(blank, noSteps, ['one', 'numerator', '38', 'a'])
    const changed = { ...texts, one: { ...emptyText, numerator: '40' } }
    const after = turned(changed, steps, undo)
    expect(after.texts).toEqual(changed)
    expect(after.left).toEqual(['one'])
  })

  it('know a number again after its thousands were grouped', () => {
    const { texts, steps } = typed(blank, noSteps, ['one', 'numerator', '1081', 'a'])
    const saved = { ...texts, one: { ...emptyText, numerator: '1,081' } }
    expect(turned(saved, steps, undo).texts).toEqual(blank)
    expect([sameCell('numerator', '1,081', '1081'), sameCell('happened', '1,081', '1081')]).toEqual([
      true,
      false,
    ])
  })

  it('count their cells', () => {
    const change = changeOf('one', emptyText, { numerator: '3', denominator: '4', value: '' })
    expect(change === null ? 0 : countCells([change])).toBe(2)
  })
})
