import {
  renditionRefSchema,
  renditionSchema,
  requestRenditionSchema,
} from '@roundtable/shared/rendition/rendition.ts'
import {
  printYearlyReportSchema,
  proposalsRefSchema,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import { procedure, router } from '../base/trpc.ts'
import { getRendition } from './get-rendition.ts'
import { requestRendition } from './request-rendition.ts'

export const renditionRouter = router({
  get: procedure('see meetings', { onlyNow: 'it names its own span' })
    .input(renditionRefSchema)
    .output(renditionSchema)
    .query(({ ctx, input }) => getRendition(ctx, input)),
  print: procedure('see meetings')
    .input(requestRenditionSchema)
    .mutation(({ ctx, input }) => requestRendition(ctx, input)),
  report: procedure('see yearly reports', { onlyNow: 'it names its own span' })
    .input(proposalsRefSchema)
    .output(renditionSchema)
    .query(({ ctx, input }) => getRendition(ctx, { kind: 'yearly-report', ...input })),
  printReport: procedure('see yearly reports')
    .input(printYearlyReportSchema)
    .mutation(({ ctx, input }) => requestRendition(ctx, { kind: 'yearly-report', ...input })),
})
