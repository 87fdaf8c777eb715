import { isGrantedGoals } from '@roundtable/shared/rights/audience.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMoment } from '../../base/format.ts'
import { fieldProblemsOf, refusalSentence } from '../../base/refusal.ts'
import { type Inputs, type Me, type Outputs, useProcedures } from '../../base/trpc.ts'
import { type Act, useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemSummary, SelectField, TextField } from '../../ui/field.tsx'
import { Message } from '../../ui/message.tsx'
import { type InviteProblem, type InviteText, problemsOfInvite } from './invite-draft.ts'
import { type Agency, roleChoices } from './seat.ts'

type Props = { me: Me; agencies: readonly Agency[]; onClose: () => void }

/** Invites somebody to a seat; the link it gives is shown once and takes its token with it. */
export function InviteDialog({ me, agencies, onClose }: Props) {
  const invite = useAct(useProcedures().member.invite.mutationOptions())
  return (
    <Dialog
      title={invite.answer === undefined ? 'Invite somebody' : 'The invitation is ready'}
      onClose={onClose}
    >
      {invite.answer === undefined ? (
        <InviteForm me={me} agencies={agencies} invite={invite} onClose={onClose} />
      ) : (
        <InvitationLink invited={invite.answer} onClose={onClose} />
      )}
    </Dialog>
  )
}

type FormProps = Props & { invite: Act<Inputs['member']['invite'], Outputs['member']['invite']> }
function InviteForm({ me, agencies, invite, onClose }: FormProps) {
  const open = agencies.filter((agency) => agency.mayKeepPeople && agency.endedAt === null)
  const [text, setText] = useState<InviteText>({
    name: '',
    email: '',
    agencyCode: open.length === 1 ? (open[0]?.code ?? '') : '',
    role: '',
    title: '',
    fromDay: me.today,
    untilDay: '',
    goalCodes: [],
  })
  const [own, setOwn] = useState<InviteProblem[]>([])
  const problems = own.length > 0 ? own : fieldProblemsOf(invite.error)
  const problem = (field: keyof InviteText) => problems.find((each) => each.field === field)?.sentence
  const type = (part: Partial<InviteText>) => setText((before) => ({ ...before, ...part }))
  const choices = roleChoices(me)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const found = problemsOfInvite(text)
        setOwn(found)
        const { role, untilDay, name, email, title, goalCodes } = text
        if (found.length > 0 || role === '' || invite.isPending) return
        void invite.send({
          ...text,
          role,
          name: name.trim(),
          email: email.trim(),
          title: title.trim(),
          untilDay: untilDay === '' ? null : untilDay,
          goalCodes: isGrantedGoals(role) ? [...goalCodes] : [],
        })
      }}
    >
      <ProblemSummary
        problems={problems.map(({ field, sentence }) => ({ field: `invite-${field}`, sentence }))}
      />
      {invite.error !== null && problems.length === 0 && (
        <Message tone="problem">{refusalSentence(invite.error)}</Message>
      )}
      <TextField
        id="invite-name"
        label="Name"
        autoComplete="off"
        maxLength={120}
        value={text.name}
        problem={problem('name')}
        onChange={(event) => type({ name: event.target.value })}
      />
      <TextField
        id="invite-email"
        type="email"
        label="E-mail address"
        autoComplete="off"
        maxLength={200}
        value={text.email}
        problem={problem('email')}
        onChange={(event) => type({ email: event.target.value })}
      />
      <SelectField
        id="invite-agencyCode"
        label="Agency"
        value={text.agencyCode}
        problem={problem('agencyCode')}
        onChange={(event) => type({ agencyCode: event.target.value })}
      >
        <option value="">Choose an agency</option>
        {open.map((agency) => (
          <option key={agency.code} value={agency.code}>
            {agency.name}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="invite-role"
        label="Role"
        value={text.role}
        problem={problem('role')}
        onChange={(event) =>
          type({ role: choices.find((choice) => choice.value === event.target.value)?.value ?? '' })
        }
      >
        <option value="">Choose a role</option>
        {choices.map(({ value, word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </SelectField>
      {isGrantedGoals(text.role) && (
        <GoalsGranted
          chosen={text.goalCodes}
          problem={problem('goalCodes')}
          onChange={(goalCodes) => type({ goalCodes })}
        />
      )}
      <TextField
        id="invite-title"
        label="Post"
        hint="As others know it, for example: Head of care leaving"
        maxLength={120}
        value={text.title}
        problem={problem('title')}
        onChange={(event) => type({ title: event.target.value })}
      />
      <TextField
        id="invite-fromDay"
        type="date"
        label="First day"
        value={text.fromDay}
        problem={problem('fromDay')}
        onChange={(event) => type({ fromDay: event.target.value })}
      />
      <TextField
        id="invite-untilDay"
        type="date"
        label="Last day"
        hint="Leave it empty where no end is known."
        value={text.untilDay}
        problem={problem('untilDay')}
        onChange={(event) => type({ untilDay: event.target.value })}
      />
      <div className="button-row">
        <Button type="submit" look="primary" busy={invite.isPending}>
          Make the invitation
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

type GoalsProps = {
  chosen: readonly string[]
  problem: string | undefined
  onChange: (codes: string[]) => void
}
function GoalsGranted({ chosen, problem, onChange }: GoalsProps) {
  const goals = useQuery(useProcedures().accountability.matrix.queryOptions())
  return (
    <fieldset className="invite-goals" id="invite-goalCodes" tabIndex={-1}>
      <legend>Goals the observer may see</legend>
      {problem !== undefined && <p className="field-sentence">{problem}</p>}
      {goals.isError && (
        <p>Your seat does not see the goals: ask the partnership manager to invite an observer.</p>
      )}
      {(goals.data?.goals ?? []).map((goal) => (
        <label key={goal.code}>
          <input
            type="checkbox"
            checked={chosen.includes(goal.code)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, goal.code] : chosen.filter((code) => code !== goal.code),
              )
            }
          />
          {goal.wording}
        </label>
      ))}
    </fieldset>
  )
}

function InvitationLink({ invited, onClose }: { invited: Outputs['member']['invite']; onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(invited.link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <p>
        Give this link to the person yourself. It is shown only now, works once, and ends on{' '}
        {formatMoment(invited.expiresAt)}.
      </p>
      <TextField
        id="invite-link"
        label="Invitation link"
        readOnly
        value={invited.link}
        onFocus={(event) => event.target.select()}
      />
      <div className="button-row invite-row">
        <Button look="primary" onClick={copy}>
          Copy the link
        </Button>
        <Button onClick={onClose}>Done</Button>
        <span role="status">{copied ? 'Copied' : ''}</span>
      </div>
    </>
  )
}
