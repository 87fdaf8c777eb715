import { problemsOfScheduleEnd } from '@roundtable/shared/return/schedule-form.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import type { ScheduleRow } from './schedule-words.ts'
import type { ScheduleAct } from './use-schedule-act.ts'

export type EndedRule = { row: ScheduleRow; ruleId: string; isProposed: boolean }
type Props = EndedRule & { act: ScheduleAct['end']; onClose: () => void }

/** Due days end, or what an agency proposed is declined, with the reason. */
export function EndScheduleDialog({ row, ruleId, isProposed, act, onClose }: Props) {
  const of = `${row.indicatorCode} of ${row.agencyName}`
  return (
    <StepDialog
      title={isProposed ? `Decline the due days proposed for ${of}` : `End the due days of ${of}`}
      confirm={isProposed ? 'Decline' : 'End them'}
      danger
      of={ruleId}
      about={`${ruleId} end`}
      read={({ reason }, id) => ({ id, reason })}
      problems={problemsOfScheduleEnd}
      act={act}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        {isProposed
          ? 'What holds now goes on. The agency reads the reason beside its proposal.'
          : 'What held before, or the usual days, holds again, for returns that can still be entered too.'}
      </p>
    </StepDialog>
  )
}
