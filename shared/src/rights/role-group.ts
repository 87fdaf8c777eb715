import { type Role, roles } from '../base/role.ts'

/** Keeps people and agencies, and sees no figures. */
export const administration = 'administrator' satisfies Role
export const board: readonly Role[] = ['lead-partner', 'delegated-partner', 'chair']
export const agencyStaff: readonly Role[] = ['agency-lead', 'contributor', 'carer-representative']
/** Such a seat is given by one keeper and confirmed by another: until then it reads and prepares. */
export const twoKeepers: readonly Role[] = ['manager', ...board, 'agency-lead', administration]
export const takesTwoKeepers = (role: Role): boolean => twoKeepers.includes(role)
export const isConfirmed = (role: Role, confirmedAt: string | null): boolean =>
  confirmedAt !== null || !takesTwoKeepers(role)
export const figureReaders: readonly Role[] = roles.filter((role) => role !== administration)

/** The roles a partnership asks for a second factor, as they are stored: with spaces. */
export const rolesIn = (text: string): Role[] => roles.filter((role) => text.split(' ').includes(role))
export const asksForFactor = (factorRoles: string | null, role: Role): boolean =>
  rolesIn(factorRoles ?? '').includes(role)
export const rolesText = (chosen: readonly Role[]): string =>
  roles.filter((role) => chosen.includes(role)).join(' ')
