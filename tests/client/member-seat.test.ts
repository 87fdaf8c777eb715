import { actedAs } from '@roundtable/client/features/audit-event/audit-words.ts'
import { rolesToGive, type Seat, seatDetail } from '@roundtable/client/features/member/seat/seat.ts'
import { readFilter } from '@roundtable/shared/base/filter.ts'
import { auditEventFilter } from '@roundtable/shared/member/audit-event-filter.ts'
import { isMemberShown, memberFilter } from '@roundtable/shared/member/member-filter.ts'
import { seatStatus } from '@roundtable/shared/member/seat-status.ts'
import { describe, expect, it } from 'vitest'

const today = '2026-11-23'
const seat = (part: Partial<Seat>): Seat => ({
  id: 'a',
  version: 1,
  name: 'Ruth Calder',
  email: 'ruth@police.example',
  agencyCode: 'police',
  agencyName: 'Police',
  role: 'agency-lead',
  roleWord: 'Agency lead',
  title: 'Superintendent',
  fromDay: '2024-01-01',
  untilDay: null,
  deputy: null,
  endedAt: null,
  invited: false,
  goalCodes: [],
  mayEnd: true,
  mayChange: true,
  mayRestore: false,
  unconfirmed: false,
  confirmedAt: null,
  confirmedBy: null,
  mayConfirm: false,
  invitation: null,
  mayVouch: false,
  mayOfferPassword: false,
  signsInElsewhere: false,
  mayVouchPassword: false,
  emailToConfirm: null,
  ...part,
})
const deputy = { name: 'Neil', fromDay: '2026-12-01', untilDay: '2026-12-14' }

describe('a seat', () => {
  it('is active, deputised, invited or ended', () => {
    expect(seatStatus(seat({}), today)).toBe('active')
    expect(seatStatus(seat({ deputy }), today)).toBe('deputised')
    expect(seatStatus(seat({ invited: true }), today)).toBe('invited')
    expect(seatStatus(seat({ endedAt: '2026-11-01T10:00:00.000Z' }), today)).toBe('ended')
    expect(seatStatus(seat({ untilDay: '2026-11-22' }), today)).toBe('ended')
    expect(seatStatus(seat({ untilDay: today }), today)).toBe('active')
  })

  it('says until when and by whom', () => {
    expect(seatDetail(seat({ deputy }), 'deputised')).toBe('Neil, 1 December 2026 to 14 December 2026')
    expect(seatDetail(seat({ endedAt: '2026-11-01T10:00:00.000Z' }), 'ended')).toBe('on 1 November 2026')
    expect(seatDetail(seat({ untilDay: '2027-01-31' }), 'active')).toBe('until 31 January 2027')
    expect(seatDetail(seat({}), 'active')).toBeNull()
  })

  it('is on the list until it has ended, and after that when asked for', () => {
    const seats = [seat({ id: 'now' }), seat({ id: 'gone', endedAt: '2026-11-01T10:00:00.000Z' })]
    const shown = (state: Record<string, string>) =>
      seats
        .filter((each) => isMemberShown(each, readFilter(memberFilter, state), today))
        .map((each) => each.id)
    expect(shown({})).toEqual(['now'])
    expect(shown({ state: 'ended' })).toEqual(['gone'])
    expect(shown({ search: 'SUPER', agency: 'police' })).toEqual(['now'])
    expect(shown({ agency: 'council' })).toEqual([])
  })

  it('of which role somebody can give depends on what they keep', () => {
    expect(rolesToGive({ may: ['keep people'] })).toEqual([
      'agency-lead',
      'contributor',
      'carer-representative',
    ])
    expect(rolesToGive({ may: ['keep people', 'keep agencies'] })).toContain('chair')
  })
})

describe('the audit trail', () => {
  it('asks for what is well formed in the address and for nothing else', () => {
    expect(readFilter(auditEventFilter, {})).toEqual({})
    expect(
      readFilter(auditEventFilter, {
        category: 'people',
        agency: 'police',
        person: 'Ruth',
        from: '2026-11-01',
        page: '3',
      }),
    ).toEqual({ category: 'people', agency: 'police', person: 'Ruth', from: '2026-11-01' })
    expect(
      readFilter(auditEventFilter, { category: 'gossip', agency: 'a b', from: '2026-02-30', person: ' ' }),
    ).toEqual({})
  })

  it('says as what somebody acted', () => {
    const event = {
      id: 'a',
      at: '2026-11-01T10:00:00.000Z',
      category: 'figures' as const,
      action: 'return.submitted',
      personName: 'Ruth',
      agencyName: 'Police',
      deputyFor: 'Neil',
      onBehalf: true,
      word: 'Submitted for approval',
      summary: '',
      reason: null,
    }
    expect(actedAs(event)).toBe('Police, as deputy for Neil, on behalf')
    expect(actedAs({ ...event, agencyName: null, deputyFor: null, onBehalf: false })).toBeNull()
  })
})
