/** How many failures are free, and in how many minutes without another they are forgotten. */
export type ThrottleLimit = { free: number; minutes: number }

/** Of one account from one address: somebody who mistypes. */
export const ofPair: ThrottleLimit = { free: 5, minutes: 30 }
/** Of one account from addresses it has not been entered from before: many who guess together. */
export const ofAccount: ThrottleLimit = { free: 20, minutes: 60 }
/** Of one address for accounts that were not entered from there before: one who tries many. */
export const ofAddress: ThrottleLimit = { free: 60, minutes: 15 }
/** Of an address that asks for links nobody gave, or types codes. */
export const ofLinks: ThrottleLimit = { free: 60, minutes: 15 }
/** Of mails about one forgotten password. */
export const ofForgotten: ThrottleLimit = { free: 3, minutes: 60 }

const longestWait = 900

/** Seconds to wait after so many failures: none while they are free, then five, doubled each time, at most 15 minutes. */
export const secondsToWait = ({ free }: ThrottleLimit, failures: number): number =>
  failures < free ? 0 : Math.min(longestWait, 5 * 2 ** Math.min(failures - free, 10))

/** "in 5 seconds", "in 3 minutes" */
export const waitWords = (seconds: number): string =>
  seconds < 60
    ? `in ${seconds === 1 ? '1 second' : `${seconds} seconds`}`
    : `in ${Math.ceil(seconds / 60) === 1 ? '1 minute' : `${Math.ceil(seconds / 60)} minutes`}`
