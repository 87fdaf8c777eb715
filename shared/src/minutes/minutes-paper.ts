import { formatDay } from '../base/period.ts'
import { type PaperDocument, type PaperPart, type PaperSection, paperText } from '../paper/paper-document.ts'
import type { MinutesSection, MinutesSentenceView, MinutesView } from './minutes.ts'
import { isDraft, minutesStateWord } from './minutes-lifecycle.ts'

type Around = { partnership: string; marking: string }

/** How minutes stand, with the meeting that approved them. */
export function minutesStand({ state, approvedDay, approvedNumber }: MinutesView): string {
  if (approvedDay === null) return `${minutesStateWord(state)}.`
  return `${minutesStateWord(state)} at meeting ${approvedNumber ?? ''} on ${formatDay(approvedDay)}.`
}

const corrected = ({ text, by, at }: MinutesSentenceView['corrections'][number]): PaperPart =>
  paperText(`Corrected: ${text} (${by}, ${formatDay(at.slice(0, 10))})`, 'framed')

const lookOf = ({ kind }: MinutesSentenceView) => {
  if (kind === 'decision') return 'strong'
  return kind === 'text' || kind === 'point' ? 'plain' : 'inset'
}

const sectionOf = ({
  place,
  title,
  lead,
  restricted,
  sentences,
}: MinutesSection): Omit<PaperSection, 'level'> => ({
  title: `${place === null ? '' : `${place}. `}${title}`,
  parts: [
    ...(lead === '' ? [] : [paperText(lead, 'quiet')]),
    ...(restricted ? [paperText('Restricted.', 'strong')] : []),
    ...sentences.flatMap((sentence) => [
      paperText(sentence.text, lookOf(sentence)),
      ...sentence.corrections.map(corrected),
    ]),
  ],
})

/** The sections of minutes, with corrections beside what they correct. */
export const minutesSections = (minutes: MinutesView, level: 2 | 3): PaperSection[] =>
  minutes.sections.map((section) => ({ ...sectionOf(section), level }))

/** Minutes as a document to print, as their reader reads them. */
export function minutesPaper(minutes: MinutesView, around: Around): PaperDocument {
  const { boardName, day, startsAt, endsAt, place, state, corrections } = minutes
  const draft = isDraft(state)
  const whole: PaperSection[] =
    corrections.length === 0
      ? []
      : [{ title: 'Corrections of the whole', level: 2, parts: corrections.map(corrected) }]
  return {
    ...{ kind: 'minutes', ...around, isDraft: draft, stands: minutesStand(minutes) },
    title: `${draft ? 'Draft minutes' : 'Minutes'}: ${boardName}, ${formatDay(day)}`,
    about: `${boardName}, ${formatDay(day)}`,
    lead: `${startsAt} to ${endsAt}${place === '' ? '' : `, ${place}`}`,
    sections: [...whole, ...minutesSections(minutes, 2)],
  }
}
