import type { MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { isDraft, minutesStateWord } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { formatDay, formatMoment } from '../base/format.ts'
import { minutesWordAddress, numberIn, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { MinutesBody, type OnSentence } from '../features/minutes/minutes-body.tsx'
import {
  ApproveDialog,
  MinutesDeeds,
  type MinutesStep,
  TakeBackDialog,
} from '../features/minutes/minutes-deeds.tsx'
import { SentenceDialog } from '../features/minutes/sentence-dialog.tsx'
import { PaperPdf } from '../features/rendition/paper-pdf.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import { MeetingCrumbs } from './meeting-crumbs.tsx'

export function MinutesPage() {
  const { number = '' } = useParams({ strict: false })
  const asked = numberIn(number)
  const view = useQuery(useProcedures().minutes.get.queryOptions({ number: asked, ...useMoment() }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(minutes) => <Minutes key={minutes.id} minutes={minutes} />}
    </QueryStates>
  )
}

type Open = { step: MinutesStep } | { asked: OnSentence }

function Minutes({ minutes }: { minutes: MinutesView }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const { meetingNumber, boardName, day, state, approvedNumber, approvedDay } = minutes
  const number = String(meetingNumber)
  const whole = { itemId: null, place: null, title: 'Minutes', lead: '', restricted: false, sentences: [] }
  return (
    <>
      <PageHeader
        printed="upright"
        title={`${isDraft(state) ? 'Draft minutes' : 'Minutes'}: ${boardName}, ${formatDay(day)}`}
        crumbs={<MeetingCrumbs number={number} here="Minutes" />}
        lead={`${minutes.startsAt} to ${minutes.endsAt}, ${minutes.place}`}
        actions={<a href={minutesWordAddress(partnership, number)}>Word</a>}
      />
      {done}
      <p className="minutes-draft">
        {minutesStateWord(state)}
        {approvedNumber !== null && approvedDay !== null && (
          <>
            {' at '}
            <Link to={paths.meeting} params={{ partnership, number: String(approvedNumber) }}>
              meeting {approvedNumber}, {formatDay(approvedDay)}
            </Link>
          </>
        )}
      </p>
      <PaperPdf
        reference={{ kind: 'minutes', number: meetingNumber }}
        name="the page"
        {...(isDraft(state)
          ? { beside: 'It is marked as a draft on each sheet, until they are approved.' }
          : {})}
      />
      <MinutesDeeds minutes={minutes} onOpen={(step) => setOpen({ step })} onDone={ends.onDone} />
      {minutes.corrections.map(({ id, text, by, at }) => (
        <Message key={id}>
          <strong>Corrected:</strong> {text} {by}, {formatMoment(at)}
        </Message>
      ))}
      <MinutesBody minutes={minutes} onSentence={(asked) => setOpen({ asked })} />
      <div className="button-row unprinted">
        {minutes.can.includes('comment') && (
          <Button onClick={() => setOpen({ asked: { what: 'comment', sentence: null, section: whole } })}>
            Comment on the whole
          </Button>
        )}
        {minutes.can.includes('correct') && (
          <Button onClick={() => setOpen({ asked: { what: 'correct', sentence: null, section: whole } })}>
            Correct the whole
          </Button>
        )}
      </div>
      {minutes.comments.length > 0 && (
        <section aria-labelledby="comments-title" className="unprinted">
          <h2 id="comments-title">Comments on the whole</h2>
          <ul className="minutes-steps">
            {minutes.comments.map(({ id, text, by, at }) => (
              <li key={id}>
                {text}{' '}
                <span className="small quiet">
                  {by}, {formatMoment(at)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="history-title" className="unprinted">
        <div className="section-head">
          <h2 id="history-title">What happened</h2>
        </div>
        <ol className="minutes-steps">
          {minutes.steps.map(({ word, at, by, reason }) => (
            <li key={`${at} ${word}`}>
              {word}, {by ?? 'by itself'}, {formatMoment(at)}
              {reason !== null && reason !== '' ? `: ${reason}` : ''}
            </li>
          ))}
        </ol>
      </section>
      {open !== null && 'asked' in open && <SentenceDialog minutes={minutes} asked={open.asked} {...ends} />}
      {open !== null && 'step' in open && open.step === 'approve' && (
        <ApproveDialog minutes={minutes} {...ends} />
      )}
      {open !== null && 'step' in open && open.step === 'take-back' && (
        <TakeBackDialog minutes={minutes} {...ends} />
      )}
    </>
  )
}
