import { newId } from '@roundtable/db/ids.ts'
import { attendanceOf, isQuorate, quorumOf } from '@roundtable/shared/room/room-record.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, readRoom, startMeeting } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

describe('attendance', () => {
  it('makes a meeting quorate as members arrive, themselves or by a deputy', async () => {
    const meeting = await startMeeting(at)
    const quorum = async () => {
      const { seats, entries, quorum } = await readRoom(at, meeting.number)
      const found = quorumOf(attendanceOf(seats, entries), quorum)
      return [found.present, found.needed, isQuorate(found)]
    }
    const { seats } = await readRoom(at, meeting.number)
    const [one = null, two = null] = seats.map(({ memberId }) => memberId)
    expect(await quorum()).toEqual([0, 2, false])
    await enter(at, meeting, { kind: 'attendance', memberId: one })
    await enter(at, meeting, { kind: 'attendance', name: 'Ms Guest, Health' })
    expect(await quorum()).toEqual([1, 2, false])
    const noDeputy = enter(at, meeting, { kind: 'attendance', memberId: two, mark: 'deputy' })
    expect((await refusal(noDeputy)).fields?.map(({ field }) => field)).toEqual(['deputy'])
    await enter(at, meeting, {
      kind: 'attendance',
      memberId: two,
      mark: 'deputy',
      deputy: 'Mr Stand, Police',
    })
    expect(await quorum()).toEqual([2, 2, true])
    await enter(at, meeting, { kind: 'attendance', memberId: two, mark: 'left', clock: '15:10' })
    expect(await quorum()).toEqual([1, 2, false])
    const { entries } = await readRoom(at, meeting.number)
    expect(attendanceOf(seats, entries).map(({ arrivedAt, leftAt }) => [arrivedAt, leftAt])).toEqual([
      ['14:00', null],
      ['14:00', '15:10'],
      ['14:00', null],
    ])
  })

  it('counts nobody twice: not by two seats, not for two members, not for another beside themselves', async () => {
    const seat = (memberId: string, name: string, sameAs = memberId) => ({
      ...{ memberId, name, sameAs, title: '', agencyName: '', mark: 'present' as const, deputy: '' },
    })
    const by = (memberId: string, name: string, deputy: string) => ({
      ...{ ...seat(memberId, name), mark: 'deputy' as const, deputy },
    })
    const present = (...attendees: Parameters<typeof quorumOf>[0]) => quorumOf(attendees, 2).present
    expect(present(seat('a', 'Ms One'), seat('b', 'Ms Two'))).toBe(2)
    expect(present(seat('a', 'Ms One'), seat('b', 'Ms One', 'a'))).toBe(1)
    expect(present(seat('a', 'Ms One'), seat('b', 'Ms One'))).toBe(2)
    expect(present(by('a', 'Ms One', 'Mr Stand'), by('b', 'Ms Two', ' mr stand'))).toBe(1)
    expect(present(by('a', 'Ms One', 'Ms Two'), seat('b', 'Ms Two'))).toBe(1)
    const meeting = await startMeeting(at)
    const { seats } = await readRoom(at, meeting.number)
    for (const { memberId } of seats)
      await enter(at, meeting, { kind: 'attendance', memberId, mark: 'deputy', deputy: 'Mr Stand, Police' })
    await enter(at, meeting, { kind: 'decision' })
    expect((await readRoom(at, meeting.number)).decisions).toMatchObject([
      { present: 1, needed: 2, state: 'without-quorum' },
    ])
  })

  it('of a seat that is not on the board is refused', async () => {
    const meeting = await startMeeting(at)
    const refused = await refusal(enter(at, meeting, { kind: 'attendance', memberId: newId() }))
    expect(refused.fields?.map(({ field }) => field)).toEqual(['memberId'])
  })
})
