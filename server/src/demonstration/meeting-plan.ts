import {
  boardAfter,
  boardBefore,
  momentOf,
  nextPackDays,
  packDays,
  workdayUntil,
} from '@roundtable/db/seeds/base/calendar.ts'
import type { Stage } from '@roundtable/db/seeds/seed-demonstration.ts'
import { momentAt } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { autumn } from './script/autumn.ts'
import type { Held, ItemScript, Year } from './script/meeting-script.ts'
import { spring } from './script/spring.ts'
import { summer } from './script/summer.ts'
import { winter } from './script/winter.ts'

export type PlannedItem = {
  id: string
  script: ItemScript
  /** What came of it; null while the meeting is ahead. */
  held: Held | null
  /** When something happens in it on the day: the items share the meeting. */
  clock: (afterMinutes: number) => string
}

export type PlannedMeeting = {
  id: string
  number: number
  year: Year
  boardId: string
  title: string
  day: string
  isOver: boolean
  /** In the days after a board the next one is neither called nor frozen. */
  called: { calledOn: string; frozenOn: string } | null
  plannedAt: string
  /** When its agenda is put together. */
  agendaOn: string
  items: readonly PlannedItem[]
}

const years = 2
const perYear = 4
const quarters = [spring, summer, autumn, winter]
const meetsForMinutes = 110

const earliest = (...days: readonly string[]): string => days.toSorted()[0] ?? ''

/** Two years of the board’s meetings, and the one that comes next. */
export function plannedMeetings({ seeding, boards }: Stage): PlannedMeeting[] {
  const { today } = seeding
  const boardId = boards.boards[0]?.id ?? ''
  const held = Array.from({ length: years * perYear }, (_, at) =>
    boardBefore(today, years * perYear - 1 - at),
  )
  return [...held, boardAfter(today)].map((day, at): PlannedMeeting => {
    const number = at + 1
    const isOver = at < held.length
    const called = isOver ? packDays(day) : nextPackDays(today)
    const year = yearOf(at)
    const ahead = earliest(addDays(day, -84), addDays(today, -20))
    const plannedAt = momentOf(workdayUntil(isOver ? addDays(day, -84) : ahead), 10, number)
    const agendaOn = workdayUntil(
      isOver ? addDays(day, -28) : earliest(addDays(day, -28), addDays(called?.calledOn ?? today, -5)),
    )
    const script = quarters[Math.floor((Number(day.slice(5, 7)) - 1) / 3)] ?? spring
    const items = script.items.filter((item) => item.years?.includes(year) !== false)
    return {
      ...{ id: seeding.idAt(plannedAt), number, year, boardId, title: script.title, day, isOver, called },
      ...{ plannedAt, agendaOn },
      items: items.map((item, place) => ({
        id: seeding.idAt(momentOf(agendaOn, 11, place)),
        script: item,
        held: isOver ? item.held[year === 1 ? 0 : 1] : null,
        clock: (after) => clockAt(day, Math.floor((place * meetsForMinutes) / items.length) + after),
      })),
    }
  })
}

const yearOf = (at: number): Year => (at < perYear ? 1 : at < years * perYear ? 2 : 3)

/** The meeting begins at two. */
export function clockAt(day: string, minute: number, second = 0): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const moment = momentAt(day, `${two(14 + Math.floor(minute / 60))}:${two(minute % 60)}`)
  return moment.replace(':00.000Z', `:${two(second)}.000Z`)
}
