import {
  addAgendaItemSchema,
  agendaChoicesSchema,
  changeMeetingSchema,
  listMeetingsSchema,
  meetingListSchema,
  meetingSchema,
  oneMeetingSchema,
  orderAgendaSchema,
  planMeetingSchema,
  plannedSchema,
  planYearSchema,
  reviseAgendaItemSchema,
  stepAgendaItemSchema,
  stepMeetingSchema,
} from '@roundtable/shared/meeting/meeting.ts'
import { proposalsSchema } from '@roundtable/shared/meeting/proposals.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { changeMeeting } from './change-meeting.ts'
import { getMeeting } from './get-meeting.ts'
import { listAgendaChoices } from './list-agenda-choices.ts'
import { listMeetings } from './list-meetings.ts'
import { listProposals } from './list-proposals.ts'
import { planMeeting, planYear } from './plan-meeting.ts'
import { orderAgenda, stepAgendaItem } from './step-agenda-item.ts'
import { stepMeeting } from './step-meeting.ts'
import { addAgendaItem, reviseAgendaItem } from './write-agenda-item.ts'

export const meetingRouter = router({
  list: pastProcedure('see meetings', listMeetingsSchema)
    .output(meetingListSchema)
    .query(({ ctx, input }) => listMeetings(ctx, input)),
  get: pastProcedure('see meetings', oneMeetingSchema)
    .output(meetingSchema)
    .query(({ ctx, input }) => getMeeting(ctx, input.number)),
  agendaChoices: procedure('see meetings', { onlyNow: 'it is work in hand' })
    .output(agendaChoicesSchema)
    .query(({ ctx }) => listAgendaChoices(ctx)),
  proposals: procedure('propose agenda items', { onlyNow: 'it is about the reader' })
    .output(proposalsSchema)
    .query(({ ctx }) => listProposals(ctx)),
  plan: procedure('plan meetings')
    .input(planMeetingSchema)
    .output(plannedSchema)
    .mutation(({ ctx, input }) => planMeeting(ctx, input)),
  planYear: procedure('plan meetings')
    .input(planYearSchema)
    .mutation(({ ctx, input }) => planYear(ctx, input)),
  change: procedure('plan meetings')
    .input(changeMeetingSchema)
    .mutation(({ ctx, input }) => changeMeeting(ctx, input)),
  step: procedure('run meetings')
    .input(stepMeetingSchema)
    .mutation(({ ctx, input }) => stepMeeting(ctx, input)),
  addItem: procedure('see meetings')
    .input(addAgendaItemSchema)
    .mutation(({ ctx, input }) => addAgendaItem(ctx, input)),
  reviseItem: procedure('see meetings')
    .input(reviseAgendaItemSchema)
    .mutation(({ ctx, input }) => reviseAgendaItem(ctx, input)),
  stepItem: procedure('see meetings')
    .input(stepAgendaItemSchema)
    .mutation(({ ctx, input }) => stepAgendaItem(ctx, input)),
  order: procedure('plan meetings')
    .input(orderAgendaSchema)
    .mutation(({ ctx, input }) => orderAgenda(ctx, input)),
})
