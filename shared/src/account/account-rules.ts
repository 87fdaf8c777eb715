/** How long the mail about a forgotten password, or a new address, can be used. */
export const changeMinutes = 30
/** How long a link for a new password that two keepers hand over can be used. */
export const keepersHours = 24
/** How long another address waits for two keepers who know that it is theirs. */
export const keepersDays = 14
