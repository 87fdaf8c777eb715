import type { ReportCheck, YearlyReportView } from '@roundtable/shared/yearly-report/yearly-report.ts'
import {
  problemsOfReportCorrection,
  problemsOfStatement,
} from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import {
  type EvidenceRef,
  isEvidenceKind,
  longestStatement,
} from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea } from '../../ui/field.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { DialogEnds } from '../../ui/use-page-dialog.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import type { OnStatement } from './report-body.tsx'

type Linked = EvidenceRef & { renew: boolean }

/** Evidence as the form holds it: one a line. */
const evidenceText = (evidence: readonly Linked[]): string =>
  evidence
    .map(({ kind, reference, part, renew }) => [kind, reference, part, renew ? 'renew' : ''].join('\t'))
    .join('\n')
const evidenceIn = (text: string): Linked[] =>
  text.split('\n').flatMap((line) => {
    const [kind = '', reference = '', part = '', renew = ''] = line.split('\t')
    return isEvidenceKind(kind) ? [{ kind, reference, part, renew: renew !== '' }] : []
  })

const unsent = unsentForms<'text' | 'evidence', YearlyReportView>()

type Props = DialogEnds & { report: YearlyReportView; asked: OnStatement; changes: ReportCheck['changes'] }

const statementOf = ({ headings }: YearlyReportView, id: string | undefined) =>
  headings.flatMap(({ statements }) => statements).find((each) => each.id === id)

/** A statement with the records of the year it rests on. */
export function StatementDialog({ report, asked: { heading, statement }, changes, onClose, onDone }: Props) {
  const [newStatementId] = useState(newId)
  const statementId = statement?.id ?? newStatementId
  const form = useForm({
    name: 'statement',
    labels: { text: 'Statement', evidence: 'What it rests on' },
    of: report,
    text: (of) => {
      const now = statementOf(of, statement?.id)
      return {
        text: now?.text ?? '',
        evidence: evidenceText((now?.evidence ?? []).map((each) => ({ ...each, renew: false }))),
      }
    },
    read: ({ text, evidence }, of) => {
      const linked = evidenceIn(evidence)
      const words = statementOf(of, statement?.id)?.words ?? 0
      return {
        input: { id: of.id, statementId, words, headingId: heading.id, text, evidence: linked },
        problems: problemsOfStatement({ text, evidence: linked }),
      }
    },
    words: (field, text) =>
      field === 'evidence'
        ? evidenceIn(text)
            .map(({ kind, reference }) => `${kind} ${reference}`)
            .join(', ')
        : text,
    act: useAct(useProcedures().yearlyReport.write.mutationOptions(), {
      onDone: () => onDone(`The statement stands under “${heading.title}”.`),
    }),
    unsent: { forms: unsent, about: `${report.id} ${heading.id} ${statement?.id ?? 'new'}` },
  })
  return (
    <FormDialog
      title={`${statement === null ? 'Add a statement' : 'Edit the statement'}: ${heading.title}`}
      form={form}
      confirm={statement === null ? 'Add it' : 'Save'}
      onClose={onClose}
      wide
    >
      <CountedArea
        {...form.field('text')}
        hint="The report becomes public: write no number of fewer than six children, and no name of a child."
        most={longestStatement}
        rows={5}
      />
      <EvidenceFields
        report={report}
        heading={heading}
        field={form.field('evidence')}
        linked={evidenceIn(form.texts.evidence)}
        known={statement?.evidence ?? []}
        changes={changes.filter((each) => each.statementId === statement?.id)}
        onChange={(linked) => form.type('evidence', evidenceText(linked))}
      />
    </FormDialog>
  )
}

const unsentCorrections = unsentForms<'text', YearlyReportView>()

/** What was published stays as it is: a correction stands beside it. */
export function CorrectReportDialog({
  report,
  statement,
  onClose,
  onDone,
}: DialogEnds & { report: YearlyReportView; statement: OnStatement['statement'] }) {
  const [entryId] = useState(newId)
  const form = useForm({
    name: 'correction',
    labels: { text: 'What is corrected' },
    of: report,
    text: () => ({ text: '' }),
    read: ({ text }, { id }) => ({
      input: { id, entryId, statementId: statement?.id ?? '', text },
      problems: problemsOfReportCorrection({ text }),
    }),
    act: useAct(useProcedures().yearlyReport.correct.mutationOptions(), {
      onDone: () => onDone('The correction stands beside what was published.'),
    }),
    unsent: { forms: unsentCorrections, about: `${report.id} correct ${statement?.id ?? ''}` },
  })
  return (
    <FormDialog
      title="Correct beside the text"
      form={form}
      confirm="Put it beside the text"
      onClose={onClose}
      wide
    >
      {statement !== null && <blockquote>{statement.text}</blockquote>}
      <TextArea {...form.field('text')} hint="What was published and signed stays as it is." rows={4} />
    </FormDialog>
  )
}
