import {
  annotateSchema,
  chooseChartSchema,
  endNoteSchema,
  markStepChangeSchema,
  retitleSchema,
  setStepAsideSchema,
} from '@roundtable/shared/chart-note/chart-note.ts'
import {
  agreeTargetSchema,
  declineTargetSchema,
  indicatorListSchema,
  indicatorRefSchema,
  indicatorViewSchema,
  plainNamesSchema,
  proposeTargetSchema,
  withdrawTargetSchema,
} from '@roundtable/shared/indicator/indicator.ts'
import { indicatorPageRefSchema, indicatorPageSchema } from '@roundtable/shared/indicator/indicator-page.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { writeStorySchema } from '@roundtable/shared/story/story.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { listIndicators } from './list/list-indicators.ts'
import { listIndicatorNames, listPlainNames } from './list/list-names.ts'
import { pageIndicators } from './list/page-indicators.ts'
import { annotateChart, withdrawAnnotation } from './note/annotate-chart.ts'
import { chooseChart } from './note/choose-chart.ts'
import { endStepChange, markStepChange } from './note/mark-step-change.ts'
import { retitleChart, withdrawTitle } from './note/retitle-chart.ts'
import { resumeStep, setStepAside } from './note/set-step-aside.ts'
import { writeStory } from './note/write-story.ts'
import { getIndicator } from './page/get-indicator.ts'
import { setUpProcedures } from './set-up-procedures.ts'
import { agreeTarget } from './target/agree-target.ts'
import { declineTarget } from './target/decline-target.ts'
import { proposeTarget } from './target/propose-target.ts'
import { withdrawTarget } from './target/withdraw-target.ts'

export const indicatorRouter = router({
  list: pastProcedure('see published figures', asAtRefSchema, { cached: 'audience' })
    .output(indicatorListSchema)
    .query(({ ctx }) => listIndicators(ctx)),
  page: pastProcedure('see published figures', indicatorPageRefSchema, { cached: 'audience' })
    .output(indicatorPageSchema)
    .query(({ ctx, input }) => pageIndicators(ctx, input)),
  names: pastProcedure('see published figures', asAtRefSchema, { cached: 'audience' })
    .output(plainNamesSchema)
    .query(({ ctx }) => listIndicatorNames(ctx)),
  plainNames: pastProcedure('see published figures', asAtRefSchema, { cached: 'audience' })
    .output(plainNamesSchema)
    .query(({ ctx }) => listPlainNames(ctx)),
  // Every field is named where it is made, and a test holds the answers against indicatorViewSchema.
  get: pastProcedure('see published figures', indicatorRefSchema, {
    cached: 'person',
    readsDrafts: true,
  }).query(({ ctx, input }) => getIndicator(ctx, input)),
  ...setUpProcedures,
  proposeTarget: procedure('propose targets')
    .input(proposeTargetSchema)
    .output(indicatorViewSchema)
    .mutation(async ({ ctx, input }) => {
      await proposeTarget(ctx, input)
      return getIndicator(ctx, input)
    }),
  agreeTarget: procedure('agree targets')
    .input(agreeTargetSchema)
    .output(indicatorViewSchema)
    .mutation(async ({ ctx, input }) => {
      await agreeTarget(ctx, input)
      return getIndicator(ctx, input)
    }),
  declineTarget: procedure('agree targets')
    .input(declineTargetSchema)
    .output(indicatorViewSchema)
    .mutation(async ({ ctx, input }) => {
      await declineTarget(ctx, input)
      return getIndicator(ctx, input)
    }),
  withdrawTarget: procedure('propose targets')
    .input(withdrawTargetSchema)
    .output(indicatorViewSchema)
    .mutation(async ({ ctx, input }) => {
      await withdrawTarget(ctx, input)
      return getIndicator(ctx, { code: input.code })
    }),
  markStepChange: procedure('mark charts')
    .input(markStepChangeSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => markStepChange(ctx, input).then(() => getIndicator(ctx, input))),
  endStepChange: procedure('mark charts')
    .input(endNoteSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => endStepChange(ctx, input).then(() => getIndicator(ctx, input))),
  setStepAside: procedure('mark charts')
    .input(setStepAsideSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => setStepAside(ctx, input).then(() => getIndicator(ctx, input))),
  resumeStep: procedure('mark charts')
    .input(endNoteSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => resumeStep(ctx, input).then(() => getIndicator(ctx, input))),
  annotate: procedure('annotate charts')
    .input(annotateSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => annotateChart(ctx, input).then(() => getIndicator(ctx, input))),
  withdrawAnnotation: procedure('withdraw annotations')
    .input(endNoteSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => withdrawAnnotation(ctx, input).then(() => getIndicator(ctx, input))),
  retitle: procedure('mark charts')
    .input(retitleSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => retitleChart(ctx, input).then(() => getIndicator(ctx, input))),
  withdrawTitle: procedure('mark charts')
    .input(endNoteSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => withdrawTitle(ctx, input).then(() => getIndicator(ctx, input))),
  chooseChart: procedure('mark charts')
    .input(chooseChartSchema)
    .output(indicatorViewSchema)
    .mutation(({ ctx, input }) => chooseChart(ctx, input).then(() => getIndicator(ctx, input))),
  writeStory: procedure('write stories')
    .input(writeStorySchema)
    .mutation(({ ctx, input }) => writeStory(ctx, input)),
})
