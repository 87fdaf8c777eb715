import { isLeftOpen, isOnAgenda } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import { emptyAgenda, problemsOfMeetingStep } from '@roundtable/shared/meeting/meeting-form.ts'
import type { MeetingDeed } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { formatDay } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import type { DialogEnds } from '../../ui/use-page-dialog.tsx'
import { ChangeMeetingDialog } from './meeting-dialog.tsx'

export type Stepped = 'call' | 'start' | 'adjourn' | 'resume' | 'end' | 'cancel'
export const steps: readonly Stepped[] = ['call', 'start', 'resume', 'end', 'adjourn', 'cancel']

const words: Readonly<
  Record<Stepped, { verb: string; title: string; done: string; missing: string | null }>
> = {
  call: {
    verb: 'Call it',
    title: 'Call the meeting',
    done: 'The meeting is called; its board is told.',
    missing: null,
  },
  start: {
    verb: 'Start the meeting',
    title: 'Start the meeting',
    done: 'The meeting has begun.',
    missing: null,
  },
  adjourn: {
    verb: 'Adjourn',
    title: 'Adjourn the meeting',
    done: 'The meeting is adjourned.',
    missing: 'Say why, and until when.',
  },
  resume: { verb: 'Resume', title: 'Resume the meeting', done: 'The meeting goes on.', missing: null },
  end: { verb: 'End the meeting', title: 'End the meeting', done: 'The meeting has ended.', missing: null },
  cancel: {
    verb: 'Cancel it',
    title: 'Cancel the meeting',
    done: 'The meeting is cancelled.',
    missing: 'Say why: whoever was called reads it.',
  },
}

type Props = { meeting: MeetingView; onOpen: (deed: MeetingDeed) => void }

/** What this reader may do with the meeting now; the first is what comes next. */
export function MeetingDeeds({ meeting, onOpen }: Props) {
  const open = steps.filter((deed) => meeting.can.includes(deed))
  const mayChange = meeting.can.includes('change')
  const isEmpty = !meeting.agenda.some(({ state }) => isOnAgenda(state))
  if (open.length === 0 && !mayChange) return null
  return (
    <div className="button-row meeting-deeds unprinted">
      {open.map((deed, place) => (
        <Button
          key={deed}
          look={place === 0 && deed !== 'cancel' ? 'primary' : 'secondary'}
          refusedBecause={deed === 'call' && isEmpty ? emptyAgenda : null}
          onClick={() => onOpen(deed)}
        >
          {words[deed].verb}
        </Button>
      ))}
      {mayChange && <Button onClick={() => onOpen('change')}>Change day, time or place</Button>}
    </div>
  )
}

type DialogProps = DialogEnds & { deed: MeetingDeed; meeting: MeetingView }

export function MeetingDeedDialog({ deed, meeting, ...ends }: DialogProps) {
  const step = steps.find((each) => each === deed)
  if (step === undefined) return <ChangeMeetingDialog meeting={meeting} {...ends} />
  return <StepMeetingDialog deed={step} meeting={meeting} {...ends} />
}

/** What is to be said where a reason is needed only sometimes; null where it may stay empty. */
function whyNeeded(deed: Stepped, { agenda, today, callUntil }: MeetingView): string | null {
  if (deed === 'call' && today > callUntil) return 'Say why it is called late. It is minuted.'
  if (deed === 'end' && agenda.some(({ state }) => state === 'placed'))
    return 'Say what becomes of the items that are still open.'
  return null
}

/** An item that is being dealt with may have been decided: then nothing has to be said of it. */
const remarkOn = (deed: Stepped, { agenda }: MeetingView): string =>
  deed === 'end' && agenda.some(({ state }) => isLeftOpen(state))
    ? 'Why, unless it was decided'
    : 'Remark (may stay empty)'

function StepMeetingDialog({
  deed,
  meeting,
  onClose,
  onDone,
}: DialogEnds & { deed: Stepped; meeting: MeetingView }) {
  const { title, verb, done, missing } = words[deed]
  const needed = missing ?? whyNeeded(deed, meeting)
  return (
    <StepDialog
      title={title}
      confirm={verb}
      danger={deed === 'cancel'}
      of={meeting}
      about={`${meeting.id} ${deed}`}
      label={needed === null ? remarkOn(deed, meeting) : 'Why'}
      read={({ reason }, { id, version }) => ({ id, version, deed, reason })}
      problems={problemsOfMeetingStep(needed)}
      act={useAct(useProcedures().meeting.step.mutationOptions(), { onDone: () => onDone(done) })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>{meaning(deed, meeting)}</p>
    </StepDialog>
  )
}

/** No item stays open: what has no outcome yet is deferred, and the reason says why. */
function leftOpen(agenda: MeetingView['agenda']): string {
  const open = agenda.filter(({ state }) => isLeftOpen(state))
  return open.length === 0
    ? 'Every item has its outcome. The minutes are drafted from the record.'
    : `Still open: ${open.map(({ title }) => `“${title}”`).join(', ')}. Say what becomes of them: they are deferred for that reason; one that was decided is closed as decided.`
}

function meaning(
  deed: Stepped,
  { day, noticeDays, callUntil, members, quorum, agenda }: MeetingView,
): string {
  switch (deed) {
    case 'call':
      return `The board’s ${members.length} members are told. It has ${noticeDays} clear working days’ notice: until ${formatDay(callUntil)} it is called in time; later it needs a reason, which is minuted. What is put on the agenda afterwards needs one too.`
    case 'start':
      return `It is ${formatDay(day)}. ${quorum} members make the meeting quorate.`
    case 'adjourn':
      return 'It can be resumed, today or on another day.'
    case 'resume':
      return 'The meeting goes on where it stopped.'
    case 'end':
      return leftOpen(agenda)
    case 'cancel':
      return 'Everybody on the board is told. Its agenda can be taken over by another meeting.'
  }
}
