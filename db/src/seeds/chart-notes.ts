import { addDays } from '@roundtable/shared/base/period.ts'
import type { AnnotationTable, ChartTitleTable, StepChangeTable } from '../tables/chart-note.table.ts'
import { aprilOf, boardBefore, boardName, momentOf } from './base/calendar.ts'
import type { Cast, Sitting } from './base/cast.ts'
import type { Seeding } from './base/seeding.ts'
import { periodsUntil } from './base/spans.ts'
import type { Line } from './indicators.ts'

type Step = { back: number; label: string; reason: string; item: number }
/** A note on the day so many days into a period, or into the financial year that many years ago. */
type Note = { back: number; day: number; by: string; label: string; note: string }

const steps: Partial<Record<string, Step>> = {
  CL01: {
    back: 34,
    label: 'Support contract ended',
    reason: 'The employment support contract ended and nothing replaced it.',
    item: 5,
  },
  HP10: {
    back: 17,
    label: 'Shared conference rota',
    reason: 'Council, police and health put their conference chairs on one rota.',
    item: 3,
  },
}

const notes: Partial<Record<string, readonly Note[]>> = {
  CL01: [
    {
      back: 13,
      day: 14,
      by: 'council-lead',
      label: 'Five employers offer interviews',
      note: 'Five employers promised every care leaver who applies an interview. Take-up is asked for each quarter.',
    },
  ],
  HP10: [
    {
      back: 18,
      day: 9,
      by: 'chair',
      label: 'Board decides on the rota',
      note: 'The board asked the three agencies for one rota of chairs, to start in the month after.',
    },
  ],
  HP15: [
    {
      back: 11,
      day: 20,
      by: 'police-lead',
      label: 'Police desk moves out',
      note: 'The police desk left the shared office while the building was repaired, and has not come back.',
    },
  ],
  ED02: [
    {
      back: 10,
      day: 11,
      by: 'education-lead',
      label: 'Two weeks of flu',
      note: 'Four schools closed classes. Absence for sickness doubled in the fortnight.',
    },
  ],
}

const titles: Partial<Record<string, string>> = {
  ED01: 'Absence peaks every winter: compare January with January',
}

export type ChartNotes = {
  steps: StepChangeTable[]
  annotations: AnnotationTable[]
  titles: ChartTitleTable[]
}

/** What people said about the charts; each was recorded after what it tells. */
export function chartNotesOf(seeding: Seeding, cast: Cast, lines: readonly Line[]): ChartNotes {
  const found: ChartNotes = { steps: [], annotations: [], titles: [] }
  for (const line of lines) {
    if (line.part !== null) continue
    const { code, frequency } = line.indicator
    const periods = periodsUntil(frequency, seeding.today)
    const startOf = (back: number) => periods.at(-1 - back)?.start ?? aprilOf(seeding.today)
    const step = steps[code]
    if (step !== undefined) found.steps.push(stepOf(seeding, cast, line, startOf(step.back), step))
    for (const note of notes[code] ?? []) {
      const onDay = addDays(startOf(note.back), note.day - 1)
      found.annotations.push(noteOf(seeding, cast.of(note.by), line, onDay, note))
    }
    const title = titles[code]
    if (title !== undefined) {
      const recordedAt = momentOf(addDays(seeding.today, -25), 14, 5)
      const ids = { partnershipId: seeding.partnershipId, id: seeding.idAt(recordedAt) }
      const by = { recordedAt, recordedBy: cast.of('manager').personId, endedAt: null, endedBy: null }
      found.titles.push({ ...ids, seriesId: line.series.id, title, ...by })
    }
  }
  return found
}

/** Marked the day after the first board that could see what had changed. */
function stepOf(seeding: Seeding, cast: Cast, line: Line, fromPeriod: string, step: Step): StepChangeTable {
  const { label, reason, item } = step
  const board = boardBefore(addDays(fromPeriod, 240))
  const recordedAt = momentOf(addDays(board, 1), 10, 15)
  return {
    partnershipId: seeding.partnershipId,
    id: seeding.idAt(recordedAt),
    seriesId: line.series.id,
    fromPeriod,
    baseline: null,
    label,
    reason,
    meeting: boardName(board, item),
    recordedAt,
    recordedBy: cast.of('manager').personId,
    endedAt: null,
    endedBy: null,
  }
}

function noteOf(seeding: Seeding, by: Sitting, line: Line, onDay: string, note: Note): AnnotationTable {
  const recordedAt = momentOf(addDays(onDay, 20), 11, 40)
  return {
    partnershipId: seeding.partnershipId,
    id: seeding.idAt(recordedAt),
    indicatorId: line.series.indicatorId,
    onDay,
    label: note.label,
    note: note.note,
    agencyId: by.agencyId,
    recordedAt,
    recordedBy: by.personId,
    endedAt: null,
    endedBy: null,
  }
}
