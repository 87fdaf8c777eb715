import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { findGoal } from '@roundtable/db/queries/goal.queries.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { proposeGoalSchema, reviseGoalSchema } from '@roundtable/shared/goal/goal.ts'
import { goalStates } from '@roundtable/shared/goal/goal-lifecycle.ts'
import {
  addAgencySchema,
  changeMemberSchema,
  inviteMemberSchema,
  renameAgencySchema,
} from '@roundtable/shared/member/member.ts'
import { changePartnershipSchema } from '@roundtable/shared/partnership/partnership.ts'
import {
  agencyIn,
  goalKindIn,
  goalWordsIn,
  partnershipIn,
  seatIn,
} from '@roundtable/shared/set-up/file/check-who.ts'
import { newName } from '@roundtable/shared/set-up/file/names-in-file.ts'
import type { RowPlan } from '@roundtable/shared/set-up/file/row-plan.ts'
import { textIn } from '@roundtable/shared/set-up/sheet/columns.ts'
import { addAgency } from '../../agency/add-agency.ts'
import { renameAgency } from '../../agency/rename-agency.ts'
import { proposeGoal } from '../../goal/propose-goal.ts'
import { reviseGoal } from '../../goal/revise-goal.ts'
import { changeMember } from '../../member/change-member.ts'
import { requireMember } from '../../member/hold-member.ts'
import { inviteMember } from '../../member/invite-member.ts'
import { changePartnership } from '../../partnership/change-partnership.ts'
import { type Applying, codeIn, inputOf } from './applying.ts'

export async function applyPartnership({ ctx, tx }: Applying, { cells }: RowPlan): Promise<void> {
  const found = await findPartnership(tx, ctx.actor.partnershipId)
  await changePartnership(
    ctx,
    inputOf(changePartnershipSchema, { ...partnershipIn(cells), version: found?.version }),
  )
}

export async function applyAgency({ ctx, tx }: Applying, { record, cells }: RowPlan): Promise<void> {
  const agency = agencyIn(cells)
  if (record === null) await addAgency(ctx, inputOf(addAgencySchema, agency))
  else {
    const { partnershipId } = ctx.actor
    const found = await findAgency(tx, { partnershipId, code: agency.code })
    await renameAgency(ctx, inputOf(renameAgencySchema, { ...agency, version: found?.version }))
  }
}

/** A goal is proposed, or given new words with the reason of the file. */
export async function applyGoal(applying: Applying, { row, record, cells }: RowPlan): Promise<void> {
  const { ctx, tx, reason, codes } = applying
  const words = goalWordsIn(cells)
  if (record === null) {
    const proposal = { id: ctx.newId(), kind: goalKindIn(cells), ...words }
    const { code } = await proposeGoal(ctx, inputOf(proposeGoalSchema, proposal))
    codes.set(newName(textIn(row.cells, 'code')), code)
    return
  }
  const { partnershipId } = ctx.actor
  const code = textIn(record.cells, 'code')
  const found = await findGoal(tx, { partnershipId, goalIds: null, code, states: goalStates })
  await reviseGoal(ctx, inputOf(reviseGoalSchema, { code, version: found?.version, ...words, reason }))
}

/** A person is invited, and the link kept for the answer; or a seat that is there changes. */
export async function applySeat(applying: Applying, { record, cells, name }: RowPlan): Promise<void> {
  const { ctx, tx, invitations } = applying
  const { name: personName, email, agencyCode, ...seat } = seatIn(cells)
  const goalCodes = seat.goalCodes.map((code) => codeIn(applying, code))
  if (record === null) {
    const invitation = { ...seat, name: personName, email, agencyCode, goalCodes }
    const { link, expiresAt, needsSecond } = await inviteMember(ctx, inputOf(inviteMemberSchema, invitation))
    invitations.push({ name: personName, seat: name, link, expiresAt, needsSecond })
    return
  }
  const { version } = await requireMember(tx, ctx, record.id)
  await changeMember(ctx, inputOf(changeMemberSchema, { id: record.id, version, ...seat, goalCodes }))
}
