import { type FormEvent, useState } from 'react'
import { fieldProblemsOf, refusalKind, refusalSentence } from '../../base/refusal.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemSummary, TextArea, TextField } from '../../ui/field.tsx'
import { problemsOfPledge } from './goal-problems.ts'

type Pledge = Outputs['goal']['get']['pledges'][number]
type Props = { goalCode: string; pledge: Pledge; onClose: () => void }

/** The agency says what it will do, and its lead or board member signs it. */
export function SignPledgeDialog({ goalCode, pledge, onClose }: Props) {
  const [wording, setWording] = useState(pledge.wording ?? '')
  const [meeting, setMeeting] = useState('')
  const [reviewOn, setReviewOn] = useState(pledge.reviewOn ?? '')
  const [problems, setProblems] = useState<{ field: string; sentence: string }[]>([])
  const sign = useAct(useProcedures().goal.signPledge.mutationOptions(), { onDone: onClose })
  const said = problems.length > 0 ? problems : fieldProblemsOf(sign.error)
  const sentenceFor = (field: string) => said.find((each) => each.field === field)?.sentence
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemsOfPledge(wording)
    setProblems(found)
    if (found.length > 0) return
    void sign.send({
      goalCode,
      agencyCode: pledge.agencyCode,
      pledgeId: pledge.id,
      version: pledge.version,
      wording: wording.trim(),
      meeting: meeting.trim(),
      reviewOn: reviewOn === '' ? null : reviewOn,
    })
  }
  const refused = sign.error !== null && said.length === 0 ? refusalSentence(sign.error) : null
  return (
    <Dialog title={`Pledge of ${pledge.agencyName}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ProblemSummary problems={refused === null ? said : [{ field: '', sentence: refused }]} />
        {sign.error !== null && refusalKind(sign.error) === 'conflict' && (
          <div className="stands">
            <strong>What stands now</strong>
            {pledge.wording ?? 'Nothing is pledged.'}
            {pledge.signedBy !== null && ` Signed by ${pledge.signedBy}.`} What you typed is below; signing
            puts it in its place.
          </div>
        )}
        <TextArea
          id="wording"
          label="What we will do"
          hint="In plain words, so that the others can hold you to it."
          rows={4}
          maxLength={2000}
          value={wording}
          problem={sentenceFor('wording')}
          onChange={(event) => setWording(event.target.value)}
        />
        <TextField
          id="meeting"
          label="At which meeting (if any)"
          maxLength={200}
          value={meeting}
          problem={sentenceFor('meeting')}
          onChange={(event) => setMeeting(event.target.value)}
        />
        <TextField
          id="reviewOn"
          label="To be reviewed on (if set)"
          type="date"
          value={reviewOn}
          problem={sentenceFor('reviewOn')}
          onChange={(event) => setReviewOn(event.target.value)}
        />
        <div className="button-row">
          <Button look="primary" type="submit" busy={sign.isPending}>
            Sign for {pledge.agencyName}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
