import {
  answersOnScreens,
  frameAfter,
  framesOf,
  itemsOnScreen,
  presentKey,
  wordsOfSide,
} from '@roundtable/shared/pack/frames.ts'
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

it('an agenda that one screen does not hold goes on on the next', () => {
  const items = Array.from({ length: itemsOnScreen + 1 }, (_, n) => item(n + 1, []))
  const frames = framesOf({ items, exhibits: [] })
  expect(frames.slice(0, 3)).toEqual([
    { kind: 'agenda', part: 1, parts: 2 },
    { kind: 'agenda', part: 2, parts: 2 },
    expect.objectContaining({ kind: 'item' }),
  ])
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

it('a clicker goes on and back, blanks the screen and fills it, by the keys it has for that', () => {
  const meant = ['PageDown', 'PageUp', 'b', 'B', '.', 'F5', 'Escape'].map(presentKey)
  expect(meant).toEqual(['next', 'back', 'blank', 'blank', 'blank', 'screen', 'leave'])
})

it('an indicator is shown one side at a time: its chart, its story, who answers for it, what was decided last', () => {
  const shown = {
    name: 'Care leavers in work',
    story: { versions: [{ version: 1, text: 'The contract ended.', recordedAt: '', recordedBy: null }] },
    accountabilities: [
      { agencyCode: 'council', agencyName: 'Council', title: 'Head', person: null, kind: 'accountable' },
    ],
    decision: { number: 4, boardName: 'Board', meetingDay: '2026-09-15', text: 'Agreed.' },
  }
  const sidesOf = (what: object) =>
    framesOf({
      items: [item(1, [{ kind: 'indicator', reference: 'CL01', view: '' }])],
      exhibits: [{ kind: 'indicator', reference: 'CL01', shown: what as never }],
    }).flatMap((frame) => (frame.kind === 'exhibit' ? [frame.side] : []))
  expect(sidesOf(shown)).toEqual(['main', 'story', 'accountability', 'decision'])
  // What was frozen before these were shown has its chart alone.
  expect(sidesOf({ name: 'Care leavers in work', accountabilities: [] })).toEqual(['main'])
  expect(sidesOf({ ...shown, story: { versions: [] }, decision: null })).toEqual(['main', 'accountability'])
})

const framesOfOne = (exhibit: object) => {
  const { kind, reference } = exhibit as { kind: 'issue'; reference: string }
  return framesOf({
    items: [item(1, [{ kind, reference, view: '' }])],
    exhibits: [exhibit as never],
  }).flatMap((frame) => (frame.kind === 'exhibit' ? [frame] : []))
}

it('words that one screen does not hold go on on the next, each once and in order', () => {
  const why = Array.from({ length: 400 }, (_, n) => `word${n}${n % 12 === 11 ? '.' : ''}`).join(' ')
  const known = `${'x'.repeat(900)}\n\nA last line.`
  const shown = { number: 8, title: 'Caseloads', state: 'accepted', why, known }
  const exhibit = { kind: 'issue', reference: '8', shown } as const
  const frames = framesOfOne(exhibit)
  expect(frames.length).toBeGreaterThan(4)
  expect(frames.map(({ part, parts }) => [part, parts])).toEqual(
    frames.map((_, at) => [at + 1, frames.length]),
  )
  const screens = wordsOfSide(exhibit as never, 'main')
  expect(screens.flat().join(' ').split(/\s+/)).toEqual(`${why} ${known}`.split(/\s+/))
  // A screen of 30 lines’ height holds nine of these below a title of one line.
  for (const screen of screens.filter((each) => !each.some((words) => words.startsWith('xx'))))
    expect(screen.join('').length).toBeLessThan(10 * 76)
  // One that is short stays on one screen.
  expect(framesOfOne({ ...exhibit, shown: { ...shown, why: 'Because.', known: '' } })).toHaveLength(1)
})

it('all who answer for an indicator are on a screen, some on a second one where they are many', () => {
  const accountabilities = Array.from({ length: 14 }, (_, n) => ({
    ...{ agencyCode: `a${n}`, agencyName: 'NHS Northmere Integrated Care Board', kind: 'informed' },
    ...{ title: `Designated nurse for safeguarding, place ${n}`, person: null },
  }))
  const shown = { name: 'Reports on time', accountabilities }
  const frames = framesOfOne({ kind: 'indicator', reference: 'HP16', shown })
  const sides = frames.filter(({ side }) => side === 'accountability')
  expect(sides.length).toBeGreaterThan(2)
  expect(answersOnScreens(shown as never).flat()).toEqual(accountabilities)
})
