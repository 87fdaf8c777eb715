import {
  acceptIssueSchema,
  closeIssueSchema,
  issueListSchema,
  issueViewSchema,
  listIssuesSchema,
  listRisksSchema,
  noteIssueSchema,
  oneIssueSchema,
  raisedIssueSchema,
  raiseIssueSchema,
  reviseIssueSchema,
  riskListSchema,
  startIssueSchema,
  stepIssueSchema,
} from '@roundtable/shared/issue/issue.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { getIssue } from './get-issue.ts'
import { listIssues } from './list-issues.ts'
import { listRisks } from './list-risks.ts'
import { closeIssue, noteIssue } from './note-issue.ts'
import { raiseIssue } from './raise-issue.ts'
import { startIssue, stepIssue } from './step-issue.ts'
import { acceptIssue, reviseIssue } from './triage-issue.ts'

export const issueRouter = router({
  list: pastProcedure('see issues', listIssuesSchema)
    .output(issueListSchema)
    .query(({ ctx, input }) => listIssues(ctx, input)),
  risks: pastProcedure('see issues, actions and challenges', listRisksSchema)
    .output(riskListSchema)
    .query(({ ctx, input }) => listRisks(ctx, input)),
  get: pastProcedure('see issues', oneIssueSchema)
    .output(issueViewSchema)
    .query(({ ctx, input }) => getIssue(ctx, input.number)),
  raise: procedure('raise issues')
    .input(raiseIssueSchema)
    .output(raisedIssueSchema)
    .mutation(({ ctx, input }) => raiseIssue(ctx, input)),
  accept: procedure('decide on issues')
    .input(acceptIssueSchema)
    .mutation(({ ctx, input }) => acceptIssue(ctx, input)),
  revise: procedure('revise issues')
    .input(reviseIssueSchema)
    .mutation(({ ctx, input }) => reviseIssue(ctx, input)),
  step: procedure('raise issues')
    .input(stepIssueSchema)
    .mutation(({ ctx, input }) => stepIssue(ctx, input)),
  start: procedure('progress issues')
    .input(startIssueSchema)
    .mutation(({ ctx, input }) => startIssue(ctx, input)),
  note: procedure('progress issues')
    .input(noteIssueSchema)
    .mutation(({ ctx, input }) => noteIssue(ctx, input)),
  close: procedure('close issues')
    .input(closeIssueSchema)
    .mutation(({ ctx, input }) => closeIssue(ctx, input)),
})
