import { frameAfter, framesOf, presentKey } from '@roundtable/shared/pack/frames.ts'
import type { PackContent } from '@roundtable/shared/pack/pack.ts'
import { expect, it } from 'vitest'

const item = (place: number, pins: PackContent['items'][number]['pins']): PackContent['items'][number] => ({
  ...{ place, title: `Item ${place}`, purpose: 'note', lead: 'Chair', leadAgencyName: null, minutes: 5 },
  ...{ startsAt: '14:00', ask: '', restricted: false, ground: null, lateReason: null, pins, papers: [] },
})

it('a pack is presented in the order of its agenda, without what the audience is not shown', () => {
  const issue = { kind: 'issue' as const, reference: '1', view: '' }
  const frames = framesOf({
    items: [item(1, []), item(2, [issue])],
    exhibits: [{ kind: 'issue', reference: '1', shown: null }],
  })
  expect(frames.map(({ kind }) => kind)).toEqual(['agenda', 'item', 'item'])
})

it('keys go on and back, to the first and the last, and never past them', () => {
  const pressed = ['ArrowRight', ' ', 'PageDown', 'PageDown', 'Home', 'End', 'ArrowLeft', 'PageUp', 'x']
  let at = 0
  const seen = pressed.map((key) => {
    const meant = presentKey(key)
    at = meant === null ? at : frameAfter(at, 4, meant)
    return at
  })
  expect(seen).toEqual([1, 2, 3, 3, 0, 3, 2, 1, 1])
})
