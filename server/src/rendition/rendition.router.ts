import { packRefSchema } from '@roundtable/shared/pack/pack.ts'
import { renditionSchema, requestRenditionSchema } from '@roundtable/shared/pack/rendition.ts'
import {
  printYearlyReportSchema,
  proposalsRefSchema,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import { procedure, router } from '../base/trpc.ts'
import { getRendition } from './get-rendition.ts'
import { getReportRendition, requestReportRendition } from './report-rendition.ts'
import { requestRendition } from './request-rendition.ts'

export const renditionRouter = router({
  get: procedure('see meetings', { onlyNow: 'it names its own span' })
    .input(packRefSchema)
    .output(renditionSchema)
    .query(({ ctx, input }) => getRendition(ctx, input)),
  print: procedure('see meetings')
    .input(requestRenditionSchema)
    .mutation(({ ctx, input }) => requestRendition(ctx, input)),
  report: procedure('see yearly reports', { onlyNow: 'it names its own span' })
    .input(proposalsRefSchema)
    .output(renditionSchema)
    .query(({ ctx, input }) => getReportRendition(ctx, input.number)),
  printReport: procedure('see yearly reports')
    .input(printYearlyReportSchema)
    .mutation(({ ctx, input }) => requestReportRendition(ctx, input)),
})
