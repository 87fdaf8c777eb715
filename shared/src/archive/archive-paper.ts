import type { AgendaPapers } from '../agenda-paper/agenda-paper.ts'
import { formatMoment } from '../base/local-time.ts'
import { formatDay } from '../base/period.ts'
import type { Decision } from '../decision/decision.ts'
import { decisionNumber } from '../decision/decision-words.ts'
import { purposeWord } from '../meeting/agenda-form.ts'
import { agendaStateWord } from '../meeting/agenda-lifecycle.ts'
import type { MeetingView } from '../meeting/meeting.ts'
import { meetingStateWord } from '../meeting/meeting-lifecycle.ts'
import type { MinutesView } from '../minutes/minutes.ts'
import { minutesSections, minutesStand } from '../minutes/minutes-paper.ts'
import { type PaperDocument, type PaperPart, type PaperSection, paperText } from '../paper/paper-document.ts'
import type { Attendee } from '../room/room-record.ts'
import { attendanceWord, quorumWords, withoutQuorumWords } from '../room/room-words.ts'

/** What came of a meeting: an action or a challenge, and where it stands. */
export type FollowUp = { what: string; owner: string; dueOn: string | null; stands: string }

export type ArchiveOf = {
  meeting: MeetingView
  papers: AgendaPapers
  pack: { version: number; frozenAt: string; sha256: string } | null
  /** Null for whoever reads neither the record nor the minutes. */
  attendees: readonly Attendee[] | null
  decisions: readonly Decision[]
  /** Null while they are not the reader’s to read. */
  minutes: MinutesView | null
  /** Null for whoever reads with small counts hidden. */
  followUps: readonly FollowUp[] | null
}

const table = (caption: string, heads: string[], rows: string[][]): PaperPart => ({
  ...{ kind: 'table', caption, heads, rows },
})
const section = (title: string, parts: PaperPart[]): PaperSection => ({ title, level: 2, parts })
const orNone = (rows: readonly unknown[], none: string, parts: PaperPart[]): PaperPart[] =>
  rows.length === 0 ? [paperText(none, 'quiet')] : parts

/** All that is kept of a meeting in its order, as one reader reads it. */
export function archivePaper(of: ArchiveOf, around: { partnership: string; marking: string }): PaperDocument {
  const { meeting, minutes } = of
  const { boardName, title, day, startsAt, endsAt, place, state, number } = meeting
  const isDraft = minutes === null || minutes.state !== 'approved'
  return {
    ...{ kind: 'archive', ...around, isDraft },
    title: `${boardName}, ${formatDay(day)}: archive of the meeting`,
    about: `${boardName}, ${formatDay(day)}`,
    stands: minutes === null ? `${meetingStateWord(state)}.` : `Minutes: ${minutesStand(minutes)}`,
    lead: [`Meeting ${number}`, title, `${startsAt} to ${endsAt}`, place].filter(Boolean).join(', '),
    sections: [
      section('Agenda', agenda(meeting)),
      section('Pack and papers', papersOf(of)),
      section('Who was there', attendance(of)),
      section('Decisions', decisionsOf(of)),
      ...minutesOf(minutes),
      section('Corrections', corrections(of)),
      section('What follows', followUps(of)),
    ],
  }
}

function agenda({ agenda: items }: MeetingView): PaperPart[] {
  const numbered = items.filter(({ place }) => place !== null)
  const rows = numbered.map((item) => [
    `${item.place}. ${item.title}${item.restricted ? ' (restricted)' : ''}`,
    item.startsAt ?? '–',
    purposeWord(item.purpose),
    [item.lead, item.leadAgencyName ?? ''].filter(Boolean).join(', '),
    agendaStateWord(item.state),
  ])
  const heads = ['Item', 'Time', 'Purpose', 'Lead', 'What became of it']
  return orNone(rows, 'Nothing was on the agenda.', [table('The agenda as it was taken', heads, rows)])
}

function papersOf({ meeting, papers, pack }: ArchiveOf): PaperPart[] {
  const rows = papers.items.flatMap(({ itemId, papers: handed }) =>
    handed.map(({ title, fileHash, destroyed }) => [
      destroyed ? `${title} (its file was destroyed)` : title,
      meeting.agenda.find(({ id }) => id === itemId)?.title ?? '',
      fileHash,
    ]),
  )
  const frozen =
    pack === null
      ? 'No pack was frozen for this meeting, or none is yours to read.'
      : `Pack, version ${pack.version}, frozen on ${formatMoment(pack.frozenAt)}. SHA-256 of what is stored: ${pack.sha256}`
  const listed = table(
    'Papers of the partners, by the hash of their file',
    ['Paper', 'Item', 'SHA-256'],
    rows,
  )
  return [paperText(frozen), ...orNone(rows, 'No partner handed a paper in.', [listed])]
}

function attendance({ attendees, meeting }: ArchiveOf): PaperPart[] {
  if (attendees === null) {
    return [paperText('Who was there is told by the minutes, once they are approved.', 'quiet')]
  }
  const rows = attendees.map(({ name, title, agencyName, mark, deputy, arrivedAt, leftAt }) => [
    name,
    [title, agencyName].filter(Boolean).join(', '),
    mark === null ? 'Nothing recorded' : `${attendanceWord(mark)}${deputy === '' ? '' : `: ${deputy}`}`,
    arrivedAt ?? '–',
    leftAt ?? '–',
  ])
  const present = attendees.filter(
    ({ memberId, arrivedAt }) => memberId !== null && arrivedAt !== null,
  ).length
  const heads = ['Name', 'Post', 'Attendance', 'From', 'Until']
  return orNone(rows, 'Nobody was recorded.', [
    table('Members of the board, then everybody else', heads, rows),
    paperText(`${quorumWords({ present, needed: meeting.quorum })}.`),
  ])
}

function decisionsOf({ decisions }: ArchiveOf): PaperPart[] {
  const parts = decisions.flatMap((decision): PaperPart[] => [
    paperText(`${decisionNumber(decision.number)}: ${decision.text}`, 'strong'),
    paperText(`On: ${decision.itemTitle}. Reason: ${decision.reason}`, 'inset'),
    ...decision.dissent.map(({ name, text }) => paperText(`Dissent, ${name}: ${text}`, 'inset')),
    ...(decision.state === 'without-quorum' ? [paperText(withoutQuorumWords(decision), 'inset')] : []),
  ])
  return orNone(decisions, 'Nothing was decided.', parts)
}

function minutesOf(minutes: MinutesView | null): PaperSection[] {
  if (minutes === null) {
    return [section('Minutes', [paperText('There are no minutes yet that are yours to read.', 'quiet')])]
  }
  return [section('Minutes', [paperText(minutesStand(minutes), 'strong')]), ...minutesSections(minutes, 3)]
}

function corrections({ minutes, decisions }: ArchiveOf): PaperPart[] {
  const said = minutes === null ? [] : [...minutes.corrections, ...inSentences(minutes)]
  const rows = [
    ...said.map(({ text, by, at }) => `${text} (${by}, ${formatDay(at.slice(0, 10))})`),
    ...decisions
      .filter(({ editions }) => editions > 1)
      .map(
        ({ number, editions }) =>
          `Decision ${decisionNumber(number)} was corrected; it reads as it was recorded last, of ${editions} times. The register has each.`,
      ),
  ]
  return orNone(rows, 'Nothing was corrected.', [{ kind: 'list', rows }])
}

const inSentences = ({ sections }: MinutesView) =>
  sections.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.corrections))

function followUps({ followUps: found }: ArchiveOf): PaperPart[] {
  if (found === null) {
    return [paperText('Actions and challenges are told to whoever reads figures in full.', 'quiet')]
  }
  const rows = found.map(({ what, owner, dueOn, stands }) => [
    ...[what, owner, dueOn === null ? '–' : formatDay(dueOn), stands],
  ])
  const heads = ['Action or challenge', 'Whose', 'Due', 'Where it stands']
  return orNone(rows, 'No action and no challenge was raised at this meeting.', [
    table('Raised at this meeting', heads, rows),
  ])
}
