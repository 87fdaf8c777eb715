import type { ActName, SubjectKind } from '../act/acts.ts'
import { lifecycle } from '../lifecycle/lifecycle.ts'

export type ChartNoteState = 'current' | 'ended'

const noteLifecycle = (subject: SubjectKind, began: ActName, ended: ActName) =>
  lifecycle<ChartNoteState, 'end'>({
    subject,
    states: { current: 'On the chart', ended: 'Taken off the chart' },
    begins: { [began]: 'current' },
    acts: {
      end: {
        act: ended,
        from: { current: { to: 'ended' }, ended: { refused: 'It was taken off the chart before.' } },
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
