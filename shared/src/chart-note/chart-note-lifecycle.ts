import type { ActName, SubjectKind } from '../act/acts.ts'
import { lifecycle } from '../lifecycle/lifecycle.ts'

export type ChartNoteState = 'current' | 'ended'

const onChart = { current: 'On the chart', ended: 'Taken off the chart' }

const noteLifecycle = (
  subject: SubjectKind,
  began: ActName,
  ended: ActName,
  states: Record<ChartNoteState, string> = onChart,
) =>
  lifecycle<ChartNoteState, 'end'>({
    subject,
    states,
    begins: { [began]: 'current' },
    acts: {
      end: {
        act: ended,
        from: { current: { to: 'ended' }, ended: { refused: 'Somebody ended it before.' } },
      },
    },
  })

export const annotationLifecycle = noteLifecycle('annotation', 'annotation.recorded', 'annotation.withdrawn')
export const stepChangeLifecycle = noteLifecycle('step-change', 'step-change.marked', 'step-change.ended')
export const chartTitleLifecycle = noteLifecycle(
  'chart-title',
  'chart-title.replaced',
  'chart-title.withdrawn',
)
export const chartChoiceLifecycle = noteLifecycle('chart-choice', 'chart.chosen', 'chart.chosen')
export const stepProposalLifecycle = noteLifecycle(
  'step-proposal',
  'step-proposal.set-aside',
  'step-proposal.resumed',
  { current: 'Set aside', ended: 'Proposed again' },
)
