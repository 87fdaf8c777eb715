export const noAddress = '@no-address.invalid'

/** What stands in the place of an address where somebody has none: no mail can reach it. */
export const noAddressOf = (personId: string): string => `${personId}${noAddress}`

export const hasAddress = (email: string): boolean => !email.endsWith(noAddress)

/** The address as it is shown: nothing for somebody who has none. */
export const shownAddress = (email: string): string => (hasAddress(email) ? email : '')
