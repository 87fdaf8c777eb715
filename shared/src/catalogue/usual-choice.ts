/** Of so few others nothing is said: a count of them would tell who they are. */
export const fewestOthers = 5

/** How many other partnerships of the installation have an entry, of how many that have any indicator. */
export type OthersChoice = { having: number; of: number }

/** Whether half of the others, or more, have it. */
export const isUsualChoice = (others: OthersChoice | null): boolean =>
  others !== null && others.having * 2 >= others.of

export const othersWords = ({ having, of }: OthersChoice): string => `${having} of ${of} others have it`
