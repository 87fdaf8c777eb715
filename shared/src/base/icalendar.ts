/** Something that takes a whole day, in the words of RFC 5545. */
export type DayEvent = {
  uid: string
  day: string
  summary: string
  description: string
  url: string
  /** Rises with each change of the event. */
  sequence: number
  /** When the event last changed, as an ISO moment. */
  changedAt: string
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')

const longestLine = 75

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** Content lines of at most 75 octets; a further line begins with a space, and no character is torn apart. */
export function foldLine(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line.toWellFormed()) {
    const size = octetsOf(character)
    if (length + size > longestLine) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += size
  }
  return folded
}

const plainDay = (day: string): string => day.replaceAll('-', '')
const plainMoment = (moment: string): string => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`

function eventLines({ uid, day, summary, description, url, sequence, changedAt }: DayEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${plainMoment(changedAt)}`,
    `LAST-MODIFIED:${plainMoment(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${plainDay(day)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A whole calendar as text/calendar; the same events give the same text to the byte. */
export function calendarText(name: string, events: readonly DayEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Roundtable//Due dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}
