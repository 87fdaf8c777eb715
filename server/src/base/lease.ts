/** What a running job asks before each step: whether it may go on. */
export type Lease = { isHeld(): boolean }
