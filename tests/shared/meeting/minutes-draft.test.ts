import { draftMinutes } from '@roundtable/shared/minutes/minutes-draft.ts'
import { describe, expect, it } from 'vitest'

const member = {
  memberId: '1',
  sameAs: '1',
  name: 'Bea Board',
  title: 'Director',
  agencyName: 'Council',
  deputy: '',
}
const silent = { ...member, mark: null, arrivedAt: null, leftAt: null }
const there = {
  ...member,
  memberId: '2',
  sameAs: '2',
  name: 'Cora Chapel',
  mark: 'present' as const,
  arrivedAt: '14:00',
}
const record = { needed: 2, lateCall: '', interests: [], items: [] }
const said = (attendees: Parameters<typeof draftMinutes>[0]['attendees'], lateCall = '') =>
  draftMinutes({ ...record, attendees, lateCall })
    .filter(({ line }) => line !== 'interests')
    .map(({ text }) => text)

describe('the minutes of a meeting', () => {
  it('at which nobody noted who was there do not say that anybody was away', () => {
    expect(said([silent])).toEqual(['Who was there was not recorded.'])
    expect(said([silent], 'It was urgent')).toEqual([
      'Who was there was not recorded.',
      'It was called with short notice: It was urgent.',
    ])
  })

  it('name who was there, who sent apologies, and of whom nothing was noted', () => {
    expect(said([silent, { ...there, leftAt: null }])).toEqual([
      'Present: Cora Chapel (Director, Council).',
      'No apologies were recorded.',
      'Not there, and no apologies recorded: Bea Board (Director, Council).',
      '1 of the 2 members of the board attended, themselves or by a deputy; 2 make it quorate.',
    ])
  })

  it('say how many people came where one came for two', () => {
    const one = { ...there, leftAt: null }
    const texts = said([one, { ...one, memberId: '3', sameAs: '2' }])
    expect(texts[2]).toBe(
      '2 of the 2 members of the board attended, themselves or by a deputy: 1 person, as nobody counts twice; 2 make it quorate.',
    )
  })
})
