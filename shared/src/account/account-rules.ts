/** How long the mail about a forgotten password, or a new address, can be used. */
export const changeMinutes = 30
/** How long a link for a new password that two keepers hand over can be used. */
export const keepersHours = 24
