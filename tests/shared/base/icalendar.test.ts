import { calendarText, foldLine } from '@roundtable/shared/base/icalendar.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const unfold = (text: string) => text.replaceAll('\r\n ', '')
const event = {
  uid: 'return-1@roundtable.example',
  day: '2026-11-20',
  summary: 'October 2026 return is due',
  description: 'Due.',
  url: 'https://roundtable.example/a',
  sequence: 3,
  changedAt: '2026-11-01T08:15:30.250Z',
}

describe('a calendar', () => {
  it('is told in the words of RFC 5545, to the byte', () => {
    expect(calendarText('Due dates', [event])).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Roundtable//Due dates//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Due dates',
        'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
        'X-PUBLISHED-TTL:PT6H',
        'BEGIN:VEVENT',
        'UID:return-1@roundtable.example',
        'DTSTAMP:20261101T081530Z',
        'LAST-MODIFIED:20261101T081530Z',
        'SEQUENCE:3',
        'DTSTART;VALUE=DATE:20261120',
        'SUMMARY:October 2026 return is due',
        'DESCRIPTION:Due.',
        'URL:https://roundtable.example/a',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('escapes what has a meaning of its own', () => {
    const summary = 'A; B, C \\ D\r\nE\nF\rG'
    expect(calendarText('x', [{ ...event, summary }])).toContain('SUMMARY:A\\; B\\, C \\\\ D\\nE\\nF\\nG\r\n')
  })

  it('lets no text break out of its line, whatever an agency is called', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(hostile, hostile, (summary, description) => {
        const text = calendarText('x', [{ ...event, summary, description }])
        const lines = unfold(text).split('\r\n')
        expect(lines).toHaveLength(21)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/)
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
      }),
    )
  })
})

describe('a long line', () => {
  it('is folded at 75 octets and reads back the same, no character torn apart', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 }).map((any) => any.replace(/[\r\n]/g, ''))
    fc.assert(
      fc.property(text, (line) => {
        const folded = foldLine(line)
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
        expect(unfold(folded)).toBe(line.toWellFormed())
      }),
    )
  })
})
