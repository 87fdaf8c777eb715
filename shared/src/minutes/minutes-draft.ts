import { formatDay } from '../base/period.ts'
import { decisionNumber } from '../decision/decision-words.ts'
import { type AgendaState, agendaStateWord } from '../meeting/agenda-lifecycle.ts'
import { type Attendee, peopleIn } from '../room/room-record.ts'
import { withoutQuorumWords } from '../room/room-words.ts'
import { quorumLine, type SentenceKind, sentenceKinds } from './minutes-words.ts'

/** A sentence that the record makes: its name stays when its words change. */
export type DraftSentence = { line: string; itemId: string | null; text: string }

export type MinutedItem = {
  id: string
  state: AgendaState
  /** Why it was deferred or withdrawn. */
  outcome: string
  lateReason: string
  points: readonly { id: string; text: string }[]
  decisions: readonly {
    id: string
    number: number
    text: string
    reason: string
    dissent: readonly { name: string; text: string }[]
    state: 'taken' | 'without-quorum'
    present: number
    needed: number
  }[]
  actions: readonly {
    id: string
    number: number
    wording: string
    title: string
    agencyName: string
    dueOn: string
  }[]
  challenges: readonly { id: string; reference: string; toName: string; question: string | null }[]
}

export type MinutedRecord = {
  attendees: readonly Attendee[]
  needed: number
  /** Why it was called with less notice than its board asks for. */
  lateCall: string
  interests: readonly {
    id: string
    who: string
    /** The title of the item: its number is another to whoever may not know of an item before it. */
    on: string | null
    itemId: string | null
    text: string
    remark: string
  }[]
  items: readonly MinutedItem[]
}

/** The name of the sentence that tells of a challenge. */
export const challengeSentence = (id: string): string => `challenge:${id}`

/** A text as a sentence: with a full stop, where it has none. */
const full = (text: string): string => (/[.!?”"]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

function named({ name, title, agencyName, mark, deputy, arrivedAt, leftAt }: Attendee): string {
  const post = [title, agencyName].filter((part) => part !== '').join(', ')
  const whole = `${name}${post === '' ? '' : ` (${post})`}`
  const by = deputy === '' ? '' : `, for whom ${deputy} sat in`
  const link = mark === 'by-link' ? ', by link' : ''
  const times = leftAt === null ? '' : `, from ${arrivedAt ?? 'the start'} until ${leftAt}`
  return `${whole}${by}${link}${times}`
}

const listed = (people: readonly Attendee[], none: string, word: string): string =>
  people.length === 0 ? none : `${word}: ${people.map(named).join('; ')}.`

function ofAttendance({ attendees, needed, lateCall }: MinutedRecord): DraftSentence[] {
  const members = attendees.filter(({ memberId }) => memberId !== null)
  const came = members.filter(({ arrivedAt }) => arrivedAt !== null)
  const people = peopleIn(came, attendees)
  const others = attendees.filter(({ memberId, arrivedAt }) => memberId === null && arrivedAt !== null)
  const apologies = attendees.filter(({ mark, arrivedAt }) => mark === 'apologies' && arrivedAt === null)
  const silent = members.filter(({ mark, arrivedAt }) => mark === null && arrivedAt === null)
  const sentence = (line: string, text: string) => ({ line, itemId: null, text })
  const called =
    lateCall === '' ? [] : [sentence('late-call', `It was called with short notice: ${full(lateCall)}`)]
  // Of whom nothing was noted it is not known that they were away.
  if (attendees.every(({ mark, arrivedAt }) => mark === null && arrivedAt === null)) {
    return [sentence('present', 'Who was there was not recorded.'), ...called]
  }
  return [
    sentence('present', listed(came, 'Nobody of the board was recorded as present.', 'Present')),
    ...(others.length === 0 ? [] : [sentence('attending', listed(others, '', 'In attendance'))]),
    sentence('apologies', listed(apologies, 'No apologies were recorded.', 'Apologies')),
    ...(silent.length === 0
      ? []
      : [sentence('silent', listed(silent, '', 'Not there, and no apologies recorded'))]),
    sentence(
      quorumLine,
      `${came.length} of the ${members.length} members of the board attended, themselves or by a deputy${people < came.length ? `: ${people} ${people === 1 ? 'person' : 'people'}, as nobody counts twice` : ''}; ${needed} make it quorate.`,
    ),
    ...called,
  ]
}

function ofInterests({ interests }: MinutedRecord): DraftSentence[] {
  if (interests.length === 0) {
    return [{ line: 'interests', itemId: null, text: 'No interests were declared.' }]
  }
  return interests.map(({ id, who, on, itemId, text, remark }) => ({
    line: `interest:${id}`,
    itemId,
    text: `${who} declared an interest${on === null ? '' : ` in “${on}”`}: ${full(text)} ${full(remark)}`,
  }))
}

function ofItem(item: MinutedItem): DraftSentence[] {
  const sentence = (line: string, text: string) => ({ line, itemId: item.id, text })
  const isPutOff = item.state === 'deferred' || item.state === 'withdrawn'
  return [
    ...(item.lateReason === ''
      ? []
      : [sentence(`late:${item.id}`, `Taken after the notice, as urgent: ${full(item.lateReason)}`)]),
    ...item.points.map(({ id, text }) => sentence(`point:${id}`, full(text))),
    ...item.decisions.flatMap((decision) => [
      sentence(`decision:${decision.id}`, `${decisionNumber(decision.number)}: ${full(decision.text)}`),
      sentence(`reason:${decision.id}`, `Reason: ${full(decision.reason)}`),
      ...decision.dissent.map(({ name, text }, at) =>
        sentence(`dissent:${decision.id}:${at + 1}`, `Dissent, ${name}: ${full(text)}`),
      ),
      ...(decision.state === 'without-quorum'
        ? [sentence(`short:${decision.id}`, withoutQuorumWords(decision))]
        : []),
    ]),
    ...item.actions.map(({ id, number, wording, title, agencyName, dueOn }) =>
      sentence(
        `action:${id}`,
        `Action ${number}: ${full(wording)} ${title}, ${agencyName}, by ${formatDay(dueOn)}.`,
      ),
    ),
    ...item.challenges.map(({ id, reference, toName, question }) =>
      sentence(
        challengeSentence(id),
        question === null
          ? `Challenge ${reference} was raised; it is restricted.`
          : `Challenge ${reference} to ${toName}: ${full(question)}`,
      ),
    ),
    sentence(
      `outcome:${item.id}`,
      isPutOff && item.outcome !== ''
        ? `${agendaStateWord(item.state)}: ${full(item.outcome)}`
        : `${agendaStateWord(item.state)}.`,
    ),
  ]
}

/** The minutes as the record makes them: who was there, interests, and item by item what was said and decided. */
export const draftMinutes = (record: MinutedRecord): DraftSentence[] => [
  ...ofAttendance(record),
  ...ofInterests(record),
  ...record.items.flatMap(ofItem),
]

/** What a sentence is, by its name. */
export function kindOfLine(line: string): SentenceKind {
  const [word] = line.split(':')
  return sentenceKinds.find((kind) => kind === word) ?? 'text'
}
