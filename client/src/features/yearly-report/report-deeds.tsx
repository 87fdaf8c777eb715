import type { ReportCheck, YearlyReportView } from '@roundtable/shared/yearly-report/yearly-report.ts'
import {
  problemsOfReportReason,
  problemsOfSigning,
} from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import type { DialogEnds } from '../../ui/use-page-dialog.tsx'

export type ReportStep = 'take-back' | 'withdraw' | 'sign' | 'correct'

type Props = {
  report: YearlyReportView
  check: ReportCheck | undefined
  onOpen: (step: ReportStep) => void
  onDone: (sentence: string) => void
}

/** What this reader may do with the report as a whole: the first is what comes next. */
export function ReportDeeds({ report, check, onOpen, onDone }: Props) {
  const { id, version, can, signFor, asked, headings } = report
  const procedures = useProcedures()
  const send = useAct(procedures.yearlyReport.step.mutationOptions(), {
    onDone: (_, { deed }) =>
      onDone(
        deed === 'ask'
          ? 'The scrutineer is asked for their statement.'
          : 'The draft is with the lead partners: each reads it and signs for their own agency.',
      ),
  })
  const publish = useAct(procedures.yearlyReport.publish.mutationOptions(), {
    onDone: () => onDone('The report is published, as it was signed.'),
  })
  const cut = useAct(procedures.yearlyReport.cut.mutationOptions(), {
    onDone: () => onDone('The report is cut anew for whoever reads with small counts hidden.'),
  })
  const error = send.error ?? publish.error ?? cut.error
  const missing = check?.findings.length ?? 0
  const isForScrutineer = headings.some(
    ({ scrutiny, nothing, statements }) => scrutiny && !nothing && statements.length === 0,
  )
  return (
    <div className="unprinted">
      <RefusalMessage error={error} />
      <div className="button-row">
        {can.includes('send') && (
          <Button
            look="primary"
            busy={send.isPending}
            refusedBecause={
              check === undefined
                ? 'What is missing is being looked for.'
                : missing === 0
                  ? null
                  : `${counted(missing, 'thing is missing: it is', 'things are missing: they are')} listed below.`
            }
            onClick={() => void send.send({ id, version, deed: 'send', reason: '' })}
          >
            Send to be signed
          </Button>
        )}
        {can.includes('ask') && isForScrutineer && !asked && (
          <Button
            busy={send.isPending}
            onClick={() => void send.send({ id, version, deed: 'ask', reason: '' })}
          >
            Ask for the scrutineer’s statement
          </Button>
        )}
        {signFor.length > 0 && (
          <Button look="primary" onClick={() => onOpen('sign')}>
            Sign the report
          </Button>
        )}
        {can.includes('publish') && (
          <Button look="primary" busy={publish.isPending} onClick={() => void publish.send({ id, version })}>
            Publish
          </Button>
        )}
        {can.includes('take-back') && <Button onClick={() => onOpen('take-back')}>Take back</Button>}
        {can.includes('withdraw') && <Button onClick={() => onOpen('withdraw')}>Withdraw the report</Button>}
        {can.includes('correct') && <Button onClick={() => onOpen('correct')}>Correct the whole</Button>}
        {can.includes('cut') && (
          <Button busy={cut.isPending} onClick={() => void cut.send({ id, version })}>
            Cut anew with small counts hidden
          </Button>
        )}
      </div>
    </div>
  )
}

type DialogProps = DialogEnds & { report: YearlyReportView }

const stepWords = {
  'take-back': {
    title: 'Take the report back',
    confirm: 'Take back',
    done: 'The report is assembled again. Signatures under it do not count any more.',
    means: 'What was sent stays stored. Signatures under it do not count any more.',
  },
  withdraw: {
    title: 'Withdraw the report',
    confirm: 'Withdraw',
    done: 'The report is withdrawn. Another can be begun on its year.',
    means: 'It stays readable for the board. Another can be begun on the same year.',
  },
} as const

export function ReportReasonDialog({
  report,
  deed,
  onClose,
  onDone,
}: DialogProps & { deed: keyof typeof stepWords }) {
  const { title, confirm, done, means } = stepWords[deed]
  return (
    <StepDialog
      title={title}
      confirm={confirm}
      danger={deed === 'withdraw'}
      of={report}
      about={`${report.id} ${deed}`}
      read={({ reason }, { id, version }) => ({ id, version, deed, reason })}
      problems={problemsOfReportReason}
      act={useAct(useProcedures().yearlyReport.step.mutationOptions(), { onDone: () => onDone(done) })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>{means}</p>
    </StepDialog>
  )
}

/** A lead partner signs what stands, for one agency of theirs. */
export function SignReportDialog({ report, onClose, onDone }: DialogProps) {
  const [only] = report.signFor
  const form = useForm({
    name: 'sign-report',
    labels: { agencyId: 'For which agency' },
    of: report,
    text: ({ signFor }) => ({ agencyId: signFor.length === 1 ? (signFor[0]?.agencyId ?? '') : '' }),
    read: ({ agencyId }, { id, frozen }) => ({
      input: { id, agencyId, sha256: frozen?.sha256 ?? '' },
      problems: problemsOfSigning({ agencyId }),
    }),
    act: useAct(useProcedures().yearlyReport.sign.mutationOptions(), {
      onDone: () => onDone('You have signed the report.'),
    }),
  })
  return (
    <FormDialog title="Sign the report" form={form} confirm="Sign" onClose={onClose}>
      <p>
        You sign what stands on this page, by its SHA-256. It is published as you signed it, or taken back and
        sent to you again.
      </p>
      {report.signFor.length === 1 ? (
        <p>
          For <strong>{only?.agencyName}</strong>.
        </p>
      ) : (
        <SelectField {...form.field('agencyId')}>
          <option value="">Choose the agency</option>
          {report.signFor.map(({ agencyId, agencyName }) => (
            <option key={agencyId} value={agencyId}>
              {agencyName}
            </option>
          ))}
        </SelectField>
      )}
    </FormDialog>
  )
}
