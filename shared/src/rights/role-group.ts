import { type Role, roles } from '../base/role.ts'

/** Keeps people and agencies, and sees no figures. */
export const administration = 'administrator' satisfies Role
export const board: readonly Role[] = ['lead-partner', 'delegated-partner', 'chair']
export const agencyStaff: readonly Role[] = ['agency-lead', 'contributor', 'carer-representative']
export const figureReaders: readonly Role[] = roles.filter((role) => role !== administration)
